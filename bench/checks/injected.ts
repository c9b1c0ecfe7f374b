import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDocument } from '../../src/check.js';
import { read } from '../../src/read/index.js';
import { sentences as sentencesIn } from '../../src/language/sentences.js';
import { EDITS, HARMLESS, type Edit, type Retold } from './edits.js';
import { TOLD, type Told } from './told.js';

/** What one check made of the falsifications meant for it, and how often it fired on harmless retellings. */
export interface Tally {
  readonly cases: number;
  readonly seen: number;
  /** Sentences told faithfully, which the check must leave alone. */
  readonly silentCases: number;
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

/** Runs every edit and every telling in true documents under `folder`; the counts for each check that has any. */
export async function injectedOn(folder: string): Promise<ReadonlyMap<string, Tally>> {
  const sentences = await trueSentences(folder);
  const quiet = await firedOnHarmless(spread(sentences, HARMLESS_SENTENCES), sentences);
  const tallies = new Map<string, Tally>();
  for (const check of new Set([...Object.keys(EDITS), ...Object.keys(TOLD)])) {
    let seen = 0;
    const cases = [...editedCases(sentences, EDITS[check]), ...toldCases(sentences, TOLD[check] ?? [])];
    for (const { place, retold } of cases) if ((await firedOn(place, retold)).has(check)) seen++;
    const falseAlarms = quiet.filter((fired) => fired.has(check)).length;
    tallies.set(check, { cases: cases.length, seen, silentCases: quiet.length, falseAlarms });
  }
  return tallies;
}

interface InjectedCase {
  readonly place: TrueSentence;
  readonly retold: Retold;
}

function editedCases(sentences: readonly TrueSentence[], edit: Edit | undefined): InjectedCase[] {
  if (!edit) return [];
  const open = sentences.filter(({ text }) => edit(text) !== null);
  return spread(open, PER_EDIT).map((place) => ({ place, retold: edit(place.text)! }));
}

/** Each telling takes the place of a sentence of a true document. */
function toldCases(sentences: readonly TrueSentence[], all: readonly Told[]): InjectedCase[] {
  const places = spread(sentences, all.length);
  return all.map(({ source, falsely }, at) => ({
    place: places[at % places.length]!,
    retold: { source, article: falsely },
  }));
}

/** The checks that fire on each sentence told faithfully: true sentences in harmless wording, and the faithful tellings of all checks. */
async function firedOnHarmless(
  sentences: readonly TrueSentence[],
  places: readonly TrueSentence[],
): Promise<Set<string>[]> {
  const fired: Set<string>[] = [];
  for (const place of sentences) {
    for (const edit of HARMLESS) {
      const retold = edit(place.text);
      if (retold) fired.push(await firedOn(place, retold));
    }
  }
  const faithful = Object.values(TOLD)
    .flat()
    .map(({ source, faithfully }): Told => ({ source, falsely: faithfully, faithfully }));
  for (const { place, retold } of toldCases(places, faithful)) fired.push(await firedOn(place, retold));
  return fired;
}

/** The checks that fire when the sentence is told as the edit has it, beside its own document. */
async function firedOn({ before, after }: TrueSentence, retold: Retold): Promise<Set<string>> {
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
