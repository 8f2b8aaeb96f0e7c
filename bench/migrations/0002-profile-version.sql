-- Counts the changes of a profile, so that copies of it elsewhere can tell which one is newer.
ALTER TABLE users ADD COLUMN profile_version integer NOT NULL DEFAULT 1;
