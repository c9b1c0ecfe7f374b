import { LAYOUT } from './types.js';

/**
 * The tables of a new library, in a schema of their own. `tokens` are full-text vectors of words as tokens (see `words.ts`), filed
 * by an inverted index each. `words` says in how many sections each word stands.
 */
export const TABLES = `
  CREATE SCHEMA sourcecheck;
  CREATE TABLE sourcecheck.layout (version integer NOT NULL);
  INSERT INTO sourcecheck.layout VALUES (${LAYOUT});
  CREATE TABLE sourcecheck.documents (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    path text COLLATE "C" NOT NULL UNIQUE,
    sha256 text NOT NULL,
    size bigint NOT NULL,
    modified bigint NOT NULL,
    title text,
    format text NOT NULL,
    words bigint NOT NULL,
    pages integer,
    added text NOT NULL,
    tokens tsvector NOT NULL,
    body bytea NOT NULL
  );
  CREATE INDEX document_tokens ON sourcecheck.documents USING gin (tokens);
  CREATE TABLE sourcecheck.sections (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document bigint NOT NULL REFERENCES sourcecheck.documents ON DELETE CASCADE,
    start bigint NOT NULL,
    fresh bigint NOT NULL,
    text bytea NOT NULL,
    tokens tsvector NOT NULL
  );
  CREATE INDEX sections_of ON sourcecheck.sections (document);
  CREATE INDEX section_tokens ON sourcecheck.sections USING gin (tokens);
  CREATE TABLE sourcecheck.words (word bigint PRIMARY KEY, sections bigint NOT NULL);
  CREATE TABLE sourcecheck.totals (name text PRIMARY KEY, value bigint NOT NULL);
  INSERT INTO sourcecheck.totals VALUES ('documents', 0), ('sections', 0), ('words', 0);
`;

/**
 * For every connection. A look-up always goes by the index: without statistics, which a new library lacks, the server would rather
 * read everything. To compile a question takes longer than to answer it.
 */
export const SESSION = 'SET enable_seqscan = off; SET jit = off';

/** After many documents were filed: what waits to be sorted into the indexes is, so that no look-up has to go through it. */
export const TIDY = `
  SELECT gin_clean_pending_list('sourcecheck.document_tokens'), gin_clean_pending_list('sourcecheck.section_tokens');
  ANALYZE sourcecheck.documents, sourcecheck.sections, sourcecheck.words;
`;

/** The columns of an entry, by the names it has in the program. */
export const ENTRY = 'id, path, sha256, size, modified, title, format, words, pages, added';
