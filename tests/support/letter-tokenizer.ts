import { readFileSync } from 'node:fs';

/** A `tokenizer.json` like that of MPNet, with letters for words: "cat" is c, ##a, ##t. Made by training/tests/tiny.py. */
export const LETTER_TOKENIZER = readFileSync('tests/workspace/local-model/tiny/tokenizer.json', 'utf8');
