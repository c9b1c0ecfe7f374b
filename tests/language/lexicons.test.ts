import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { anyOf, rowsOf, wordList, type WordListName } from '../../src/language/lexicon.js';

const FOLDER = 'src/language/lexicons';

interface List {
  readonly for: string;
  /** Lists whose words it takes in, and words of theirs that it leaves out. */
  readonly of?: readonly string[];
  readonly without?: string;
  readonly words?: string;
  readonly phrases?: readonly string[];
}

const yamlIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const lists = yamlIn(`${FOLDER}/words`).flatMap((file) =>
  Object.entries(parse(readFileSync(`${FOLDER}/words/${file}`, 'utf8')) as Record<string, List>),
);
/** What stands in the list itself. */
const entriesOf = ({ words, phrases }: List): readonly string[] =>
  phrases ?? words?.trim().split(/\s+/u) ?? [];
const takenIn = new Set(lists.flatMap(([, list]) => list.of ?? []));
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
    expect(wordList(name as WordListName).size).toBeGreaterThan(1);
    expect([...new Set(entries)]).toEqual(entries);
    if (list.words) expect([...entries].sort()).toEqual(entries);
  });

  test('is used, by code or by another list', () => {
    expect(takenIn.has(name) || isNamed(name)).toBe(true);
  });

  test('repeats no word of the lists it takes in', () => {
    const inner = new Set((list.of ?? []).flatMap((other) => [...wordList(other as WordListName)]));
    expect(entriesOf(list).filter((word) => inner.has(word))).toEqual([]);
  });
});

test('no two lists hold the same words', () => {
  const holds = lists.map(([name]) => [...wordList(name as WordListName)].sort().join(' '));
  expect(holds.filter((words, at) => holds.indexOf(words) !== at)).toEqual([]);
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
  test('takes other lists in, and leaves words of theirs out', () => {
    expect(wordList('joints of clauses')).toEqual(new Set(['and', 'but', 'nor', 'or', 'yet']));
    expect(wordList('auxiliaries of the passive').has('been')).toBe(true);
    expect(wordList('auxiliaries of the passive').has('got')).toBe(true);
  });

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
