-- The catalogue: small tables with keys, edited by people. An ordinal is order of entry and is never reused.

CREATE TABLE district (
  code VARCHAR PRIMARY KEY CHECK (regexp_full_match(code, '[a-z0-9][a-z0-9-]*')),
  name VARCHAR NOT NULL CHECK (name <> ''),
  name_en VARCHAR NOT NULL,
  fictional BOOLEAN NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0)
);

CREATE TABLE agency (
  code VARCHAR PRIMARY KEY CHECK (code <> ''),
  district VARCHAR NOT NULL CHECK (district <> ''),
  name VARCHAR NOT NULL CHECK (name <> ''),
  short_name VARCHAR NOT NULL CHECK (short_name <> ''),
  name_en VARCHAR NOT NULL,
  aliases VARCHAR[] NOT NULL,
  initials VARCHAR NOT NULL,
  kind VARCHAR NOT NULL
    CHECK (kind IN ('government', 'enforcement', 'general', 'subdistrict', 'town', 'vertical')),
  -- NULL: open.
  from_year INTEGER CHECK (from_year BETWEEN 1900 AND 2100),
  to_year INTEGER CHECK (to_year BETWEEN 1900 AND 2100),
  predecessors VARCHAR[] NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  CHECK (from_year IS NULL OR to_year IS NULL OR from_year <= to_year)
);

CREATE TABLE indicator (
  code VARCHAR PRIMARY KEY CHECK (code <> ''),
  name VARCHAR NOT NULL CHECK (name <> ''),
  name_en VARCHAR NOT NULL,
  short_name VARCHAR NOT NULL CHECK (short_name <> ''),
  aliases VARCHAR[] NOT NULL,
  area VARCHAR NOT NULL CHECK (area <> ''),
  unit VARCHAR NOT NULL,
  unit_en VARCHAR NOT NULL,
  unit_family VARCHAR NOT NULL,
  value_type VARCHAR NOT NULL CHECK (value_type IN ('count', 'amount', 'percent')),
  genre VARCHAR NOT NULL CHECK (genre <> ''),
  direction VARCHAR NOT NULL CHECK (direction IN ('neutral', 'better-high', 'better-low')),
  additive BOOLEAN NOT NULL,
  -- NULL, both of them: not a ratio.
  numerator VARCHAR,
  denominator VARCHAR,
  -- NULL: no measure "per 1,000".
  exposure VARCHAR,
  expected_of VARCHAR[] NOT NULL,
  headline BOOLEAN NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  CHECK ((numerator IS NULL) = (denominator IS NULL))
);

CREATE TABLE definition (
  indicator VARCHAR NOT NULL CHECK (indicator <> ''),
  -- Empty: everywhere.
  district VARCHAR NOT NULL,
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2100),
  name VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  text VARCHAR NOT NULL,
  text_en VARCHAR NOT NULL,
  breaks BOOLEAN NOT NULL,
  PRIMARY KEY (indicator, district, from_year)
);

CREATE TABLE rule (
  code VARCHAR PRIMARY KEY CHECK (code <> ''),
  left_parts VARCHAR[] NOT NULL CHECK (len(left_parts) > 0),
  relation VARCHAR NOT NULL CHECK (relation IN ('<=', '=')),
  right_parts VARCHAR[] NOT NULL CHECK (len(right_parts) > 0),
  note VARCHAR NOT NULL,
  note_en VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0)
);

CREATE TABLE duty (
  kind VARCHAR NOT NULL
    CHECK (kind IN ('government', 'enforcement', 'general', 'subdistrict', 'town', 'vertical')),
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2100),
  -- NULL: no such duty. MM-DD of the year after the report year.
  submit_due VARCHAR CHECK (regexp_full_match(submit_due, '(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
  publish_due VARCHAR CHECK (regexp_full_match(publish_due, '(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
  PRIMARY KEY (kind, from_year)
);
