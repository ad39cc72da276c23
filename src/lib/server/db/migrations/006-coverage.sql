-- The office's own word on duties and on reports, beside the catalogue's and the imports'. Append-only: of a duty, and of
-- a field of a report, the newest counts. Filling the catalogue anew and bringing in an extract touch neither.

CREATE TABLE duty_change (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  district VARCHAR NOT NULL CHECK (district <> ''),
  kind VARCHAR NOT NULL
    CHECK (kind IN ('government', 'enforcement', 'general', 'subdistrict', 'town', 'vertical')),
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2100),
  -- False: taken back, so that the catalogue's word counts again, where it has one.
  stands BOOLEAN NOT NULL,
  -- NULL: no such duty. MM-DD of the year after the report year.
  submit_due VARCHAR CHECK (regexp_full_match(submit_due, '(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
  publish_due VARCHAR CHECK (regexp_full_match(publish_due, '(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
  reason VARCHAR NOT NULL CHECK (reason <> ''),
  person VARCHAR NOT NULL CHECK (person <> ''),
  changed_at TIMESTAMP NOT NULL
);

CREATE TABLE report_change (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  field VARCHAR NOT NULL CHECK (field IN ('submitted', 'published', 'exempt', 'submit-due', 'publish-due')),
  -- An ISO date, or yes and no for `exempt`; empty: not done after all. NULL: taken back, so that imports count again.
  value VARCHAR CHECK (regexp_full_match(value, '|\d{4}-\d\d-\d\d|yes|no')),
  reason VARCHAR NOT NULL CHECK (reason <> ''),
  person VARCHAR NOT NULL CHECK (person <> ''),
  changed_at TIMESTAMP NOT NULL
);
