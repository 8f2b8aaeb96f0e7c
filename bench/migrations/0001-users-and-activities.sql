CREATE TABLE users (
  uuid uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 64),
  handle text NOT NULL CHECK (handle ~ '^[a-z0-9_]{3,30}$'),
  email text NOT NULL,
  cognito_user_id text,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX users_handle_key ON users (lower(handle));
CREATE UNIQUE INDEX users_email_key ON users (lower(email));
CREATE UNIQUE INDEX users_cognito_user_id_key ON users (cognito_user_id);

CREATE TABLE activities (
  uuid uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_uuid uuid NOT NULL REFERENCES users (uuid) ON DELETE CASCADE,
  message text NOT NULL CHECK (char_length(message) BETWEEN 1 AND 1024),
  replies_count integer NOT NULL DEFAULT 0 CHECK (replies_count >= 0),
  reposts_count integer NOT NULL DEFAULT 0 CHECK (reposts_count >= 0),
  likes_count integer NOT NULL DEFAULT 0 CHECK (likes_count >= 0),
  reply_to_activity_uuid uuid REFERENCES activities (uuid) ON DELETE SET NULL,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX activities_created_at_idx ON activities (created_at DESC);
CREATE INDEX activities_user_uuid_idx ON activities (user_uuid, created_at DESC);
CREATE INDEX activities_reply_to_idx ON activities (reply_to_activity_uuid);
