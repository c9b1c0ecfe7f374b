// Writes data/lexicons.js and its types: the word lists of src/language/lexicons as one module, so that nothing is parsed at start.
// With --check it writes nothing and exits 1 when a file is not what its sources say.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const folder = new URL('src/language/lexicons/', root);
const lists = new URL('words/', folder);

const read = (directory) =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => [file.replace(/\.yaml$/u, ''), parse(readFileSync(new URL(file, directory), 'utf8'))]);

/** `${NAME}` in the wording of a row stands for that entry of the file's `parts`, which may name earlier ones, or be the words of a list. */
function expand({ rows, parts = {} }) {
  const known = {};
  const fill = (text) => text.replace(/\$\{(\w+)\}/gu, (whole, name) => known[name] ?? whole);
  for (const [name, part] of Object.entries(parts)) known[name] = part.list ? anyOf(part.list) : fill(part);
  return rows.map((row) =>
    row.words && Object.keys(known).length > 0 ? { ...row, words: fill(row.words) } : row,
  );
}

/** The words of a list as alternatives. */
function anyOf(list) {
  const [, own] = words.find(([name]) => name === list) ?? unknown(list);
  return typeof own === 'string' ? own.replaceAll(' ', '|') : own.join('|');
}

/** Words are kept as one line, set apart by spaces; where one holds a space they stay a list. */
const asLine = (words) => (words.some((word) => /\s/u.test(word)) ? words : words.join(' '));

/**
 * The lists by name. A list may take in others (`of`) before its
 * own words, and leave some of theirs out (`without`).
 */
function filled(lists) {
  const entries = Object.fromEntries(lists);
  const wordsOf = (name, within = []) => {
    const { of: others = [], words = '', without = '', phrases } = entries[name] ?? unknown(name);
    if (within.includes(name)) throw new Error(`a word list holds itself: ${[...within, name].join(', ')}`);
    const inner = others.flatMap((other) => wordsOf(other, [...within, name]));
    const out = new Set(without.split(/\s+/u).filter(Boolean));
    const idle = [...out].filter((word) => !inner.includes(word));
    if (idle.length > 0) throw new Error(`left out of ${name}, but not in it: ${idle.join(' ')}`);
    const own = phrases ?? words.split(/\s+/u).filter(Boolean);
    return [...new Set([...inner.filter((word) => !out.has(word)), ...own])];
  };
  return lists.map(([name]) => [name, asLine(wordsOf(name))]);
}

function unknown(name) {
  throw new Error(`no word list has the name ${name}`);
}

const words = filled(read(lists).flatMap(([, file]) => Object.entries(file))).sort(([a], [b]) =>
  a < b ? -1 : 1,
);
const twice = words.map(([name]) => name).filter((name, at, all) => all.indexOf(name) !== at);
if (twice.length > 0) throw new Error(`two word lists have one name: ${twice.join(', ')}`);
const rows = read(folder).map(([name, file]) => [name, expand(file)]);

const lines = (entries) =>
  entries.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
const names = (entries) => entries.map(([name]) => `  | ${JSON.stringify(name)}`).join('\n');
const MADE = '/* Made by scripts/make-lexicons.js from src/language/lexicons. */';

const files = {
  'data/lexicons.js': [
    MADE,
    'export const LEXICONS = {',
    ...lines(rows),
    '};',
    'export const WORDS = {',
    ...lines(words),
    '};',
    '',
  ].join('\n'),
  'data/lexicons.d.ts': `${MADE}
/** Files of rows. */
export type LexiconName =
${names(rows)};
/** Lists of words. */
export type WordListName =
${names(words)};
/** The rows of each file. */
export declare const LEXICONS: Readonly<Record<LexiconName, readonly unknown[]>>;
/** Words set apart by spaces, or phrases one by one. */
export declare const WORDS: Readonly<Record<WordListName, string | readonly string[]>>;
`,
};

for (const [path, made] of Object.entries(files)) {
  const target = new URL(path, root);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, made);
  } else if (readFileSync(target, 'utf8') !== made) {
    console.error(`${path} is not what its sources say; run npm run lexicons`);
    process.exitCode = 1;
  }
}
