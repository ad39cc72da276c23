-- Decks for the review meeting: ordered slides, each of stored Views. A frozen deck keeps what its Views showed. Nothing is
-- deleted but slides, whose deletion stands in the log.

CREATE TABLE deck (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  district VARCHAR NOT NULL CHECK (district <> ''),
  name VARCHAR NOT NULL CHECK (name <> ''),
  -- The number that its next slide will have.
  next_slide INTEGER NOT NULL CHECK (next_slide > 0),
  -- The freeze that it shows; NULL: it is live.
  frozen_as INTEGER CHECK (frozen_as > 0),
  deleted_at TIMESTAMP,
  deleted_by VARCHAR CHECK (deleted_by <> ''),
  CHECK ((deleted_at IS NULL) = (deleted_by IS NULL))
);

-- No key: the slides of a deck are written anew whenever one changes, and DuckDB refuses a key deleted and written in
-- one transaction.
CREATE TABLE slide (
  deck INTEGER NOT NULL CHECK (deck > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  layout VARCHAR NOT NULL
    CHECK (layout IN ('chart', 'charts', 'chart-table', 'numbers', 'text', 'section', 'cover')),
  title VARCHAR NOT NULL,
  subtitle VARCHAR NOT NULL,
  takeaway VARCHAR NOT NULL,
  body VARCHAR NOT NULL,
  notes VARCHAR NOT NULL,
  -- The parameters of the addresses of its Views, as they were written then.
  views VARCHAR[] NOT NULL,
  hidden BOOLEAN NOT NULL
);

CREATE TABLE deck_freeze (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  deck INTEGER NOT NULL CHECK (deck > 0),
  person VARCHAR NOT NULL CHECK (person <> ''),
  frozen_at TIMESTAMP NOT NULL,
  -- ISO date of the newest import then; NULL: there was none.
  as_of VARCHAR CHECK (as_of <> ''),
  -- Of all its kept Views: see `sealOf` in server/store/freezes.ts.
  checksum VARCHAR NOT NULL CHECK (regexp_full_match(checksum, '[0-9a-f]{64}'))
);

-- What a View showed when it was frozen.
CREATE TABLE frozen_view (
  frozen_as INTEGER NOT NULL CHECK (frozen_as > 0),
  query VARCHAR NOT NULL CHECK (query <> ''),
  -- Its comparison and what of its address showed nothing, packed (query/packed.ts) as JSON.
  content VARCHAR NOT NULL CHECK (content <> '')
);

CREATE TABLE deck_change (
  deck INTEGER NOT NULL CHECK (deck > 0),
  -- Order within the deck, from 1.
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  what VARCHAR NOT NULL CHECK (
    what IN ('made', 'copied', 'renamed', 'added', 'moved', 'duplicated', 'hidden', 'shown', 'edited', 'removed', 'frozen', 'thawed')
  ),
  -- NULL: the deck as a whole.
  slide INTEGER CHECK (slide > 0),
  person VARCHAR NOT NULL CHECK (person <> ''),
  changed_at TIMESTAMP NOT NULL
);
