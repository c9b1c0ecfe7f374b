import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { anyOf, rowsOf, wordList } from '../../src/language/lexicon.js';

const FOLDER = 'src/language/lexicons';

interface List {
  readonly for: string;
  readonly words?: string;
  readonly phrases?: readonly string[];
}

const yamlIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const lists = yamlIn(`${FOLDER}/words`).flatMap((file) =>
  Object.entries(parse(readFileSync(`${FOLDER}/words/${file}`, 'utf8')) as Record<string, List>),
);
const entriesOf = ({ words, phrases }: List): readonly string[] => phrases ?? words!.trim().split(/\s+/u);
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');
const isNamed = (name: string): boolean =>
  [`'${name}'`, `"${name}"`, `'${name.replaceAll("'", "\\'")}'`].some((quoted) => code.includes(quoted));

describe.each(lists)('the list "%s"', (name, list) => {
  test('says what it is for, in a sentence', () => {
    expect(list.for).toMatch(/^["“A-Z].{8,}[^\s]$/su);
  });

  test('holds each word once, in alphabetical order or as phrases in their order', () => {
    const entries = entriesOf(list);
    expect(entries.length).toBeGreaterThan(1);
    expect([...new Set(entries)]).toEqual(entries);
    if (list.words) expect([...entries].sort()).toEqual(entries);
  });

  test('is used', () => {
    expect(isNamed(name)).toBe(true);
  });
});

describe('the files of rows', () => {
  test.each(yamlIn(FOLDER).map((file) => file.replace('.yaml', '')))('%s is used', (name) => {
    expect(isNamed(name)).toBe(true);
  });

  test('leave no part unfilled', () => {
    expect(readFileSync('data/lexicons.js', 'utf8')).not.toMatch(/\$\{\w+\}/u);
  });

  test('stand in data/lexicons.js as they are written', () => {
    expect(() => execFileSync(process.execPath, ['scripts/make-lexicons.js', '--check'])).not.toThrow();
  });
});

describe('the door', () => {
  test('makes one set of a list', () => {
    expect(wordList('verbs of believing').has('guess')).toBe(true);
    expect(wordList('verbs of believing').has('run')).toBe(false);
    expect(wordList('verbs of believing')).toBe(wordList('verbs of believing'));
  });

  test('keeps phrases whole', () => {
    expect(wordList('fillers').has('you know')).toBe(true);
    expect(anyOf('fillers').split('|')).toContain('you know');
  });

  test('fills the parts of a row', () => {
    const rows = rowsOf<{ words: string }>('superlatives');
    expect(rows.some(({ words }) => words.includes('(?!(?:latest|nearest'))).toBe(true);
  });
});
