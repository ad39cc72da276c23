-- The log and what is derived from it. No foreign keys, no key and no index on the two large tables: references and
-- uniqueness of touched keys are checked by SQL inside the transaction and by the integrity command.

-- Append-only. `number` grows with every commit, so the newest entry of a key is the one with the highest number.
CREATE TABLE entry (
  number BIGINT NOT NULL CHECK (number > 0),
  import INTEGER NOT NULL CHECK (import > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  period VARCHAR NOT NULL CHECK (regexp_full_match(period, 'year|until-(0[1-9]|1[0-2])|since-(19|20)\d\d|at-(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
  indicator VARCHAR NOT NULL CHECK (indicator <> ''),
  kind VARCHAR NOT NULL CHECK (kind IN ('number', 'absent', 'withdrawn')),
  -- NULL unless a number, and never NULL then.
  value DOUBLE CHECK (isfinite(value)),
  precision VARCHAR CHECK (precision IN ('exact', 'at-least', 'at-most', 'about')),
  -- NULL unless absent, and never NULL then.
  reason VARCHAR CHECK (reason IN ('not-reported', 'blank', 'not-applicable', 'withheld')),
  provisional BOOLEAN NOT NULL,
  restated BOOLEAN NOT NULL,
  doubtful BOOLEAN NOT NULL,
  confirmed BOOLEAN NOT NULL,
  unit VARCHAR NOT NULL,
  raw VARCHAR NOT NULL,
  -- NULL: the place has no such part.
  place_sheet VARCHAR,
  place_row INTEGER CHECK (place_row > 0),
  place_column INTEGER CHECK (place_column > 0),
  place_pointer VARCHAR,
  section VARCHAR NOT NULL,
  sentence VARCHAR NOT NULL,
  passage VARCHAR NOT NULL,
  link VARCHAR NOT NULL,
  transcriber VARCHAR NOT NULL,
  checker VARCHAR NOT NULL,
  note VARCHAR NOT NULL,
  CHECK ((kind = 'number') = (value IS NOT NULL)),
  CHECK ((kind = 'number') = (precision IS NOT NULL)),
  CHECK ((kind = 'absent') = (reason IS NOT NULL)),
  CHECK (kind = 'number' OR NOT (provisional OR restated OR doubtful OR confirmed))
);

-- The newest standing entry of each key; sorted by indicator, agency, year when rebuilt.
CREATE TABLE observation (
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  period VARCHAR NOT NULL CHECK (regexp_full_match(period, 'year|until-(0[1-9]|1[0-2])|since-(19|20)\d\d|at-(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
  indicator VARCHAR NOT NULL CHECK (indicator <> ''),
  kind VARCHAR NOT NULL CHECK (kind IN ('number', 'absent', 'withdrawn')),
  -- NULL unless a number, and never NULL then.
  value DOUBLE CHECK (isfinite(value)),
  precision VARCHAR CHECK (precision IN ('exact', 'at-least', 'at-most', 'about')),
  -- NULL unless absent, and never NULL then.
  reason VARCHAR CHECK (reason IN ('not-reported', 'blank', 'not-applicable', 'withheld')),
  provisional BOOLEAN NOT NULL,
  restated BOOLEAN NOT NULL,
  doubtful BOOLEAN NOT NULL,
  confirmed BOOLEAN NOT NULL,
  entry BIGINT NOT NULL CHECK (entry > 0),
  CHECK ((kind = 'number') = (value IS NOT NULL)),
  CHECK ((kind = 'number') = (precision IS NOT NULL)),
  CHECK ((kind = 'absent') = (reason IS NOT NULL)),
  CHECK (kind = 'number' OR NOT (provisional OR restated OR doubtful OR confirmed))
);

-- Append-only, as the log is.
CREATE TABLE report_entry (
  number BIGINT NOT NULL CHECK (number > 0),
  import INTEGER NOT NULL CHECK (import > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  -- NULL in each: the extract says nothing of it.
  title VARCHAR,
  link VARCHAR,
  submitted VARCHAR CHECK (regexp_full_match(submitted, '\d{4}-\d\d-\d\d')),
  published VARCHAR CHECK (regexp_full_match(published, '\d{4}-\d\d-\d\d')),
  exempt BOOLEAN,
  place_sheet VARCHAR,
  place_row INTEGER CHECK (place_row > 0),
  place_column INTEGER CHECK (place_column > 0),
  place_pointer VARCHAR
);

-- The newest word of standing imports on each field of an agency's report of a year.
CREATE TABLE report (
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  title VARCHAR NOT NULL,
  link VARCHAR NOT NULL,
  -- NULL: nothing on record.
  submitted VARCHAR CHECK (regexp_full_match(submitted, '\d{4}-\d\d-\d\d')),
  published VARCHAR CHECK (regexp_full_match(published, '\d{4}-\d\d-\d\d')),
  exempt BOOLEAN NOT NULL
);
