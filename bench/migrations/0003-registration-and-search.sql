-- Only an address that the user pool has verified is stored, so a person may have none.
ALTER TABLE users ALTER COLUMN email DROP NOT NULL;

ALTER TABLE users ADD COLUMN settings jsonb NOT NULL DEFAULT '{}';

-- The handle and the words of the display name, in small letters. No text search parser takes part,
-- so that they are what people see, and every beginning of one can be looked up in the index.
ALTER TABLE users ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
  array_to_tsvector(
    array_remove(regexp_split_to_array(lower(display_name), '\s+'), '') || lower(handle)
  )
) STORED;

-- Without fastupdate: people are seldom written and often searched, and its list of waiting entries
-- is read from end to end by every search (measured: 4 ms against 0.1 ms with 10,000 people).
CREATE INDEX users_search_idx ON users USING gin (search) WITH (fastupdate = off);

-- For what nearly everybody has: a walk in the order of the page ends when the page is full.
CREATE INDEX users_handle_order_idx ON users (handle COLLATE "C");
