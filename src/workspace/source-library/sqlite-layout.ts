import { LAYOUT } from './types.js';

/** "SrcL": by which a file of SQLite is known for a library of ours. */
export const APPLICATION_ID = 0x5372634c;

/**
 * The tables of a new library. `section_words` and `title_words` are full-text indexes that keep no text of their own: they hold
 * words as tokens (see `words.ts`) under the number of the section or document. `words` says in how many sections each word stands.
 */
export const TABLES = `
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    title TEXT,
    format TEXT NOT NULL,
    words INTEGER NOT NULL,
    pages INTEGER,
    added TEXT NOT NULL
  ) STRICT;
  CREATE TABLE bodies (
    document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    body BLOB NOT NULL
  ) STRICT;
  CREATE TABLE sections (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    start INTEGER NOT NULL,
    fresh INTEGER NOT NULL,
    text BLOB NOT NULL
  ) STRICT;
  CREATE INDEX sections_of ON sections (document);
  CREATE TABLE words (word INTEGER PRIMARY KEY, sections INTEGER NOT NULL) STRICT;
  CREATE TABLE totals (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  INSERT INTO totals VALUES ('documents', 0), ('sections', 0), ('words', 0);
  CREATE VIRTUAL TABLE section_words USING fts5(words, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE title_words USING fts5(words, content='', contentless_delete=1, tokenize='ascii');
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${LAYOUT};
`;

/** The columns of an entry, by the names it has in the program. */
export const ENTRY = 'id, path, sha256, size, modified, title, format, words, pages, added';
