-- Rules in words of their own, the office's beside the catalogue's; switched off and on again with a reason.

CREATE TABLE rule_anew (
  code VARCHAR PRIMARY KEY CHECK (code <> ''),
  -- In the language of rules, by indicator codes; `parts` are those codes, each once.
  expression VARCHAR NOT NULL CHECK (expression <> ''),
  parts VARCHAR[] NOT NULL CHECK (len(parts) > 0),
  note VARCHAR NOT NULL,
  note_en VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  origin VARCHAR NOT NULL CHECK (origin IN ('catalogue', 'office')),
  -- Of the office's own: why, by whom and when; NULL, all of them, for the catalogue's.
  reason VARCHAR CHECK (reason <> ''),
  person VARCHAR CHECK (person <> ''),
  created_at TIMESTAMP,
  CHECK ((origin = 'office') = (reason IS NOT NULL)),
  CHECK ((origin = 'office') = (person IS NOT NULL)),
  CHECK ((origin = 'office') = (created_at IS NOT NULL))
);
INSERT INTO rule_anew BY NAME SELECT code,
  array_to_string(left_parts, ' + ') || ' ' || relation || ' ' || array_to_string(right_parts, ' + ') AS expression,
  list_distinct(list_concat(left_parts, right_parts)) AS parts, note, note_en, ordinal, 'catalogue' AS origin FROM rule;
DROP TABLE rule;
ALTER TABLE rule_anew RENAME TO rule;

-- Append-only: of a rule the newest counts; one without any is on.
CREATE TABLE rule_switch (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  rule VARCHAR NOT NULL CHECK (rule <> ''),
  turned_on BOOLEAN NOT NULL,
  reason VARCHAR NOT NULL CHECK (reason <> ''),
  person VARCHAR NOT NULL CHECK (person <> ''),
  switched_at TIMESTAMP NOT NULL
);
