-- The log in narrow rows. A million entries of 28 columns, written once when staged and once more when committed, were
-- most of what an import took. Now a figure is written once, as numbers; what figures of an import share is told once
-- beside them; and whether a figure is staged or of the log is said by the state of its import alone. `entry` and
-- `staged_entry` are views with the columns that they had as tables.

CREATE TABLE import_anew (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  district VARCHAR NOT NULL CHECK (district <> ''),
  file_name VARCHAR NOT NULL CHECK (file_name <> ''),
  sha256 VARCHAR NOT NULL CHECK (regexp_full_match(sha256, '[0-9a-f]{64}')),
  format VARCHAR NOT NULL CHECK (format <> ''),
  state VARCHAR NOT NULL CHECK (state IN ('staged', 'committed', 'undone', 'discarded')),
  person VARCHAR NOT NULL CHECK (person <> ''),
  staged_at TIMESTAMP NOT NULL,
  -- JSON. What a person decided, and the whole mapping that the line made of it.
  decisions VARCHAR NOT NULL,
  mapping VARCHAR NOT NULL,
  preview VARCHAR NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
  report_count INTEGER NOT NULL CHECK (report_count >= 0),
  -- The inputs of what was shown, beside the bytes and the mapping.
  catalogue_version VARCHAR NOT NULL CHECK (catalogue_version <> ''),
  store_version VARCHAR NOT NULL CHECK (store_version <> ''),
  -- The diff as shown.
  diff_new INTEGER NOT NULL CHECK (diff_new >= 0),
  diff_changed INTEGER NOT NULL CHECK (diff_changed >= 0),
  diff_same INTEGER NOT NULL CHECK (diff_same >= 0),
  diff_vanished INTEGER NOT NULL CHECK (diff_vanished >= 0),
  -- NULL: not yet, or never.
  committed_at TIMESTAMP,
  committed_by VARCHAR CHECK (committed_by <> ''),
  undone_at TIMESTAMP,
  undone_by VARCHAR CHECK (undone_by <> ''),
  -- What becomes of figures on record that the extract lacks though it speaks of their agency, year and indicator.
  vanished VARCHAR NOT NULL DEFAULT 'keep' CHECK (vanished IN ('keep', 'withdraw')),
  -- Entries beyond those of the file: withdrawals of what vanished.
  withdrawal_count INTEGER NOT NULL DEFAULT 0 CHECK (withdrawal_count >= 0),
  -- Once committed its figures are the entries of the log behind this number, in their order. Grows with every commit,
  -- so the newest entry of a key is the one with the highest number.
  entries_after BIGINT NOT NULL DEFAULT 0 CHECK (entries_after >= 0),
  CHECK ((state IN ('committed', 'undone')) = (committed_at IS NOT NULL)),
  CHECK ((state = 'undone') = (undone_at IS NOT NULL)),
  CHECK ((committed_at IS NULL) = (committed_by IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
INSERT INTO import_anew BY NAME
  SELECT i.*, coalesce(e.entries_after, 0) AS entries_after
  FROM import i LEFT JOIN (SELECT import, min(number) - 1 AS entries_after FROM entry GROUP BY import) e
    ON e.import = i.number;
DROP TABLE import;
ALTER TABLE import_anew RENAME TO import;

-- Append-only once its import is committed. No key and no index, nor on the four tables beside it: `reporter`, `kind`
-- and `circumstance` are numbers of rows of the same import there.
CREATE TABLE figure (
  import INTEGER NOT NULL CHECK (import > 0),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  reporter INTEGER NOT NULL CHECK (reporter >= 0),
  kind INTEGER NOT NULL CHECK (kind >= 0),
  circumstance INTEGER NOT NULL CHECK (circumstance >= 0),
  -- 0 unless a number.
  value DOUBLE NOT NULL CHECK (isfinite(value)),
  -- 0: the place has none.
  place_row INTEGER NOT NULL CHECK (place_row >= 0)
);

CREATE TABLE figure_reporter (
  import INTEGER NOT NULL CHECK (import > 0),
  id INTEGER NOT NULL CHECK (id >= 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100)
);

CREATE TABLE figure_kind (
  import INTEGER NOT NULL CHECK (import > 0),
  id INTEGER NOT NULL CHECK (id >= 0),
  indicator VARCHAR NOT NULL CHECK (indicator <> ''),
  -- 0: the place has none.
  place_column INTEGER NOT NULL CHECK (place_column >= 0),
  kind VARCHAR NOT NULL CHECK (kind IN ('number', 'absent', 'withdrawn')),
  -- NULL unless a number, and never NULL then.
  precision VARCHAR CHECK (precision IN ('exact', 'at-least', 'at-most', 'about')),
  -- NULL unless absent, and never NULL then.
  reason VARCHAR CHECK (reason IN ('not-reported', 'blank', 'not-applicable', 'withheld')),
  provisional BOOLEAN NOT NULL,
  restated BOOLEAN NOT NULL,
  doubtful BOOLEAN NOT NULL,
  confirmed BOOLEAN NOT NULL,
  CHECK ((kind = 'number') = (precision IS NOT NULL)),
  CHECK ((kind = 'absent') = (reason IS NOT NULL)),
  CHECK (kind = 'number' OR NOT (provisional OR restated OR doubtful OR confirmed))
);

CREATE TABLE figure_circumstance (
  import INTEGER NOT NULL CHECK (import > 0),
  id INTEGER NOT NULL CHECK (id >= 0),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  period VARCHAR NOT NULL CHECK (regexp_full_match(period, 'year|until-(0[1-9]|1[0-2])|since-(19|20)\d\d|at-(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
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

-- Only of figures whose text is not the whole number itself, or whose place is a pointer.
CREATE TABLE figure_text (
  import INTEGER NOT NULL CHECK (import > 0),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  raw VARCHAR NOT NULL,
  -- Empty: the place has none.
  pointer VARCHAR NOT NULL
);

CREATE TEMP TABLE moved AS
  SELECT e.* EXCLUDE (number), CAST(e.number - i.entries_after AS INTEGER) AS ordinal
  FROM entry e JOIN import i ON i.number = e.import
  UNION ALL BY NAME
  SELECT * FROM staged_entry;
INSERT INTO figure_reporter
  SELECT import, row_number() OVER (PARTITION BY import ORDER BY agency, year) - 1, agency, year
  FROM (SELECT DISTINCT import, agency, year FROM moved);
INSERT INTO figure_kind
  SELECT import, row_number() OVER (PARTITION BY import) - 1, * EXCLUDE (import)
  FROM (SELECT DISTINCT import, indicator, coalesce(place_column, 0) AS place_column, kind, precision, reason,
    provisional, restated, doubtful, confirmed FROM moved);
INSERT INTO figure_circumstance
  SELECT import, row_number() OVER (PARTITION BY import) - 1, * EXCLUDE (import)
  FROM (SELECT DISTINCT import, subject, period, unit, coalesce(place_sheet, '') AS sheet, section, sentence, passage,
    link, transcriber, checker, note, authority FROM moved);
INSERT INTO figure
  SELECT m.import, m.ordinal, r.id, k.id, c.id, coalesce(m.value, 0), coalesce(m.place_row, 0)
  FROM moved m
  JOIN figure_reporter r ON r.import = m.import AND r.agency = m.agency AND r.year = m.year
  JOIN figure_kind k ON k.import = m.import AND k.indicator = m.indicator
    AND k.place_column = coalesce(m.place_column, 0) AND k.kind = m.kind
    AND coalesce(k.precision, k.reason, '') = coalesce(m.precision, m.reason, '')
    AND k.provisional = m.provisional AND k.restated = m.restated AND k.doubtful = m.doubtful
    AND k.confirmed = m.confirmed
  JOIN figure_circumstance c ON c.import = m.import AND c.subject = m.subject AND c.period = m.period
    AND c.unit = m.unit AND c.sheet = coalesce(m.place_sheet, '') AND c.section = m.section
    AND c.sentence = m.sentence AND c.passage = m.passage AND c.link = m.link AND c.transcriber = m.transcriber
    AND c.checker = m.checker AND c.note = m.note AND c.authority = m.authority
  ORDER BY m.import, m.ordinal;
INSERT INTO figure_text
  SELECT import, ordinal, raw, coalesce(place_pointer, '') FROM moved
  WHERE place_pointer IS NOT NULL OR kind <> 'number' OR value <> trunc(value) OR abs(value) > 9007199254740991
    OR raw IS DISTINCT FROM CAST(TRY_CAST(value AS BIGINT) AS VARCHAR)
  ORDER BY import, ordinal;
DROP TABLE moved;
DROP TABLE entry;
DROP TABLE staged_entry;

-- Every figure with its key and cell, whatever the state of its import.
CREATE VIEW figure_cell AS
  SELECT f.import, f.ordinal, r.agency, c.subject, r.year, c.period, k.indicator, k.kind,
    CASE WHEN k.kind = 'number' THEN f.value END AS value, k.precision, k.reason,
    k.provisional, k.restated, k.doubtful, k.confirmed, c.authority
  FROM figure f
  JOIN figure_reporter r ON r.import = f.import AND r.id = f.reporter
  JOIN figure_kind k ON k.import = f.import AND k.id = f.kind
  JOIN figure_circumstance c ON c.import = f.import AND c.id = f.circumstance;

-- The log, as far as what counts is chosen by it.
CREATE VIEW entry_cell AS
  SELECT i.entries_after + f.ordinal AS number, f.* EXCLUDE (ordinal)
  FROM figure_cell f JOIN import i ON i.number = f.import WHERE i.state IN ('committed', 'undone');

-- Every figure with all that is known of it.
CREATE VIEW whole_figure AS
  SELECT f.import, f.ordinal, r.agency, c.subject, r.year, c.period, k.indicator, k.kind,
    CASE WHEN k.kind = 'number' THEN f.value END AS value, k.precision, k.reason,
    k.provisional, k.restated, k.doubtful, k.confirmed, c.unit,
    coalesce(t.raw, CAST(TRY_CAST(f.value AS BIGINT) AS VARCHAR)) AS raw,
    nullif(c.sheet, '') AS place_sheet, nullif(f.place_row, 0) AS place_row,
    nullif(k.place_column, 0) AS place_column, nullif(t.pointer, '') AS place_pointer,
    c.section, c.sentence, c.passage, c.link, c.transcriber, c.checker, c.note, c.authority
  FROM figure f
  JOIN figure_reporter r ON r.import = f.import AND r.id = f.reporter
  JOIN figure_kind k ON k.import = f.import AND k.id = f.kind
  JOIN figure_circumstance c ON c.import = f.import AND c.id = f.circumstance
  LEFT JOIN figure_text t ON t.import = f.import AND t.ordinal = f.ordinal;

CREATE VIEW entry AS
  SELECT i.entries_after + f.ordinal AS number, f.* EXCLUDE (ordinal)
  FROM whole_figure f JOIN import i ON i.number = f.import WHERE i.state IN ('committed', 'undone');

CREATE VIEW staged_entry AS
  SELECT f.* FROM whole_figure f JOIN import i ON i.number = f.import WHERE i.state = 'staged';
