import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDocument } from '../../src/check.js';
import { read } from '../../src/read.js';
import { sentences as sentencesIn } from '../../src/text/sentences.js';
import { EDITS, HARMLESS, type Edit } from './edits.js';

/** What one check made of the falsifications meant for it, and how often it fired on harmless retellings. */
export interface Tally {
  readonly cases: number;
  readonly seen: number;
  readonly falseAlarms: number;
}

interface TrueSentence {
  readonly text: string;
  /** The document it stands in, in two parts around it. */
  readonly before: string;
  readonly after: string;
}

/** Falsifications of one kind; more of them say little more. */
const PER_EDIT = 60;
/** Sentences retold harmlessly, each in every way. */
const HARMLESS_SENTENCES = 150;
const FEWEST_WORDS = 7;
const MOST_WORDS = 30;
/** Sentences in the voice of the source, or with marks that a frame would break, cannot be retold by rote. */
const NOT_RETOLD = /\b(?:I|we|us|our|my|you|this|these|they|it|he|she)\b|["“”:;()?!\n]/iu;

/** Runs every edit on true sentences of the documents under `folder`; the counts for each check that has an edit. */
export async function injectedOn(folder: string): Promise<ReadonlyMap<string, Tally>> {
  const sentences = await trueSentences(folder);
  const alarms = await harmlessAlarms(spread(sentences, HARMLESS_SENTENCES));
  const tallies = new Map<string, Tally>();
  for (const [check, edit] of Object.entries(EDITS)) {
    const open = spread(
      sentences.filter(({ text }) => edit(text) !== null),
      PER_EDIT,
    );
    let seen = 0;
    for (const sentence of open) if ((await firedOn(sentence, edit)).has(check)) seen++;
    tallies.set(check, { cases: open.length, seen, falseAlarms: alarms.get(check) ?? 0 });
  }
  return tallies;
}

async function harmlessAlarms(sentences: readonly TrueSentence[]): Promise<Map<string, number>> {
  const alarms = new Map<string, number>();
  for (const sentence of sentences) {
    for (const edit of HARMLESS) {
      if (edit(sentence.text) === null) continue;
      for (const check of await firedOn(sentence, edit)) alarms.set(check, (alarms.get(check) ?? 0) + 1);
    }
  }
  return alarms;
}

/** The checks that fire when the sentence is told as the edit has it, beside its own document. */
async function firedOn({ text, before, after }: TrueSentence, edit: Edit): Promise<Set<string>> {
  const retold = edit(text)!;
  const [article, source] = await Promise.all([
    read({ path: 'article.txt', content: retold.article }),
    read({ path: 'report.txt', content: `${before}${retold.source}${after}` }),
  ]);
  const { findings } = await checkDocument(article, [source]);
  return new Set(findings.map(({ check }) => check));
}

async function trueSentences(folder: string): Promise<TrueSentence[]> {
  const found: TrueSentence[] = [];
  for (const slug of (await readdir(folder)).sort()) {
    const sources = join(folder, slug, 'sources');
    if (!existsSync(sources)) continue;
    for (const name of (await readdir(sources)).sort()) {
      const { text, blocks } = await read({ path: name, content: await readFile(join(sources, name)) });
      for (const { span } of blocks.filter(({ kind }) => kind === 'paragraph'))
        found.push(...sentencesOf(text, span));
    }
  }
  return found;
}

function sentencesOf(document: string, span: { start: number; end: number }): TrueSentence[] {
  return sentencesIn(document, span)
    .map(({ start, end }) => ({
      text: document.slice(start, end).trim(),
      before: document.slice(0, start),
      after: document.slice(end),
    }))
    .filter(({ text }) => {
      const words = text.split(/\s+/u).length;
      return (
        words >= FEWEST_WORDS && words <= MOST_WORDS && /^\p{Lu}.*\.$/u.test(text) && !NOT_RETOLD.test(text)
      );
    });
}

/** At most `count` of the items, evenly spread. */
function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, rank) => items[Math.floor(rank * step)]!);
}
