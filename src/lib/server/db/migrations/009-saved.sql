-- What the office keeps for itself: groups of agencies, and views under a name. Nothing is deleted, so that an old link
-- can say what became of it; a number is never reused.

CREATE TABLE saved_group (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  district VARCHAR NOT NULL CHECK (district <> ''),
  name VARCHAR NOT NULL CHECK (name <> ''),
  members VARCHAR[] NOT NULL CHECK (len(members) > 0),
  person VARCHAR NOT NULL CHECK (person <> ''),
  saved_at TIMESTAMP NOT NULL,
  -- NULL: it stands.
  deleted_at TIMESTAMP,
  deleted_by VARCHAR,
  CHECK ((deleted_at IS NULL) = (deleted_by IS NULL))
);

CREATE TABLE saved_view (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  district VARCHAR NOT NULL CHECK (district <> ''),
  name VARCHAR NOT NULL CHECK (name <> ''),
  -- The parameters of its address, as they were written then.
  query VARCHAR NOT NULL CHECK (query <> ''),
  person VARCHAR NOT NULL CHECK (person <> ''),
  saved_at TIMESTAMP NOT NULL,
  deleted_at TIMESTAMP,
  deleted_by VARCHAR,
  CHECK ((deleted_at IS NULL) = (deleted_by IS NULL))
);
