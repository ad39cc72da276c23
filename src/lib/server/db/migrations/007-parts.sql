-- Which indicators are the parts of which: in the order in which they are stacked.
CREATE TABLE whole_part (
  whole VARCHAR NOT NULL CHECK (whole <> ''),
  part VARCHAR NOT NULL CHECK (part <> '' AND part <> whole),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  -- Do the parts of this whole make it up? If not, there is a rest. The same in each row of a whole.
  exhaustive BOOLEAN NOT NULL,
  PRIMARY KEY (whole, part)
);
