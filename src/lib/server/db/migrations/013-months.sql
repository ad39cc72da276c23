-- A stretch of months that does not begin in January (下半年: `months-07-12`) is a period too. A check cannot be changed where
-- it stands, so both tables that have it are made anew.

CREATE TABLE figure_circumstance_anew (
  import INTEGER NOT NULL CHECK (import > 0),
  id INTEGER NOT NULL CHECK (id >= 0),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  period VARCHAR NOT NULL CHECK (regexp_full_match(period, 'year|until-(0[1-9]|1[0-2])|months-(0[2-9]|1[0-2])-(0[2-9]|1[0-2])|since-(19|20)\d\d|at-(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
  unit VARCHAR NOT NULL,
  -- Empty: the place has none.
  sheet VARCHAR NOT NULL,
  section VARCHAR NOT NULL,
  sentence VARCHAR NOT NULL,
  passage VARCHAR NOT NULL,
  link VARCHAR NOT NULL,
  transcriber VARCHAR NOT NULL,
  checker VARCHAR NOT NULL,
  note VARCHAR NOT NULL,
  -- Whose word it is: as published, our correction of a transcription, or the agency's own correction.
  authority VARCHAR NOT NULL CHECK (authority IN ('published', 'transcription', 'agency'))
);
INSERT INTO figure_circumstance_anew BY NAME SELECT * FROM figure_circumstance;
DROP TABLE figure_circumstance;
ALTER TABLE figure_circumstance_anew RENAME TO figure_circumstance;

CREATE TABLE observation_anew (
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  period VARCHAR NOT NULL CHECK (regexp_full_match(period, 'year|until-(0[1-9]|1[0-2])|months-(0[2-9]|1[0-2])-(0[2-9]|1[0-2])|since-(19|20)\d\d|at-(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
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
INSERT INTO observation_anew BY NAME SELECT * FROM observation ORDER BY indicator, agency, year;
DROP TABLE observation;
ALTER TABLE observation_anew RENAME TO observation;
