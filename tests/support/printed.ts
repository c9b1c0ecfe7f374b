/**
 * Sentences of real documents as a journalist would print them: made from what `pdftotext -layout` shows of the page, never from what
 * the product reads. Every kind of document has a recipe that says which of its lines are no sentences.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence of a document, and the pages (from 1) on which it begins and ends; 0 where there are none. */
export interface PrintedSentence {
  readonly text: string;
  readonly page: number;
  readonly lastPage: number;
}

/** What a recipe makes of the lines of one page: those of the running text, and those of its notes. */
type Recipe = (lines: readonly string[]) => {
  readonly body: readonly string[];
  readonly notes: readonly string[];
};

const FOLDER = join('..', 'shared', 'documents');

const RECIPES: Readonly<Record<string, Recipe>> = {
  '24-1287_4gcj.pdf': opinion,
  '24-5438_o7kq.pdf': opinion,
  '24-808_lkgn.pdf': opinion,
  '607us1r03_10n2.pdf': opinion,
  'pc20211103.pdf': pressConference,
  'pc20220727.pdf': pressConference,
  'aca27.pdf': transcript,
  'aca27.txt': transcript,
  'm2.txt': longReport,
  'min20221214.txt': flat,
  'powell20220826a.txt': flat,
};

/** The documents that are there to be measured; none where the shared data is absent. */
export function printedDocuments(): string[] {
  return existsSync(FOLDER)
    ? Object.keys(RECIPES).filter((name) => name.endsWith('.txt') || hasPoppler())
    : [];
}

export function pathOfPrinted(name: string): string {
  return join(FOLDER, name);
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** All sentences of a document, of its notes too. */
export function printedSentences(name: string): PrintedSentence[] {
  const pages = textOf(name).replace(/\f$/u, '').split('\f');
  const parts = pages.map((page) => RECIPES[name]!(page.split('\n').map((line) => line.trimEnd())));
  const paged = pages.length > 1;
  return [parts.map(({ body }) => body), parts.map(({ notes }) => notes)]
    .flatMap((lines) => sentencesOf(lines))
    .map((sentence) => (paged ? sentence : { ...sentence, page: 0, lastPage: 0 }));
}

function textOf(name: string): string {
  const path = pathOfPrinted(name);
  return name.endsWith('.pdf')
    ? execFileSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 28 }).toString()
    : readFileSync(path, 'utf8');
}

const OPINION_HEADS =
  /^\s*(?:Syllabus|Per Curiam|Opinion of .{0,40}|Appendix to .{0,60}|(?:\p{Lu}[\p{Lu}, .]+|THE CHIEF JUSTICE),? (?:C\. )?JJ?\., (?:concurring|dissenting).{0,60})$/u;

/** A slip opinion: two head lines, a stamp now and then, notes below a rule of dashes. */
function opinion(all: readonly string[]): ReturnType<Recipe> {
  const lines = all.filter((line) => line.trim() !== '' && !/Page Proof Pending Publication/u.test(line));
  const from = /^\s*\d+\s|\s\d+$/u.test(lines[0] ?? '') ? 1 : 0;
  const heads = lines.findIndex((line, index) => index >= from && index < 3 && OPINION_HEADS.test(line));
  const text = lines.slice(heads < 0 ? from : heads + 1).map(withLostLetters);
  const rule = text.findIndex((line) => /^\s*—{4,}/u.test(line));
  return rule < 0
    ? { body: text, notes: [] }
    : { body: text.slice(0, rule), notes: text.slice(rule + 1).map(asNote) };
}

/** A note begins a paragraph: its number is no word, and the last sentence of the note before it ends there. */
function asNote(line: string): string {
  return line.replace(/^\s*\d{1,2}\s+(?=["“‘(]?\p{Lu})/u, '\n');
}

/** What pdftotext loses of ligatures, as the page shows the words. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/\bDefning\b/gu, 'Defining'],
  [/\bfrst\b/gu, 'first'],
  [/\brefect\b/gu, 'reflect'],
  [/\boffcial\b/gu, 'official'],
];

function withLostLetters(line: string): string {
  return LOST.reduce((text, [lost, whole]) => text.replace(lost, whole), line);
}

/** A press conference: one head line, one foot line. */
function pressConference(all: readonly string[]): ReturnType<Recipe> {
  const lines = all.filter((line) => line.trim() !== '');
  return {
    body: lines.slice(1).filter((line) => !/^\s*Page \d+ of \d+$/u.test(line)),
    notes: [],
  };
}

/** A transcript with numbered lines; its index of words and its cover are no sentences. */
function transcript(all: readonly string[]): ReturnType<Recipe> {
  const numbered = all.filter((line) => /^\s?\d{1,2}(?:\s{2,}|$)/u.test(line));
  const body = numbered
    .map((line) => line.replace(/^\s?\d{1,2}\s*/u, '').replaceAll('\u00AD', '-'))
    .map((line) => line.replace(/^(?:\p{Lu}[\p{Lu}.]+ ){1,3}?\p{Lu}{2,}:\s/u, '\n'))
    .filter((line) => !/\(Whereupon|^\s*\p{Lu}[\p{Lu}\s.,]+$/u.test(line));
  return { body: all.some((line) => /\d+:\d+.*\d+:\d+/u.test(line)) ? [] : body, notes: [] };
}

/** A report as plain text: heads first, then the text, then its notes, each after a line with its number. */
function longReport(all: readonly string[]): ReturnType<Recipe> {
  const head = all.findIndex((line) => line.startsWith('Open Source Mueller Report'));
  const text = head < 0 ? [] : all.slice(head + 2).filter((line) => !/^[\p{Lu}\s,-]{6,}$/u.test(line));
  const note = text.findIndex((line) => /^\d{1,4}$/u.test(line));
  const body = (note < 0 ? text : text.slice(0, note)).join('\n').trim().split('\n');
  return { body: body.map((line) => (line.trim() === '' ? '\n' : line)), notes: [] };
}

function flat(all: readonly string[]): ReturnType<Recipe> {
  return { body: all.map((line) => (line.trim() === '' ? '\n' : line)), notes: [] };
}

const [LEAST_WORDS, MOST_WORDS] = [6, 70];
const END = /[.?!]["”’)\]]*(?:\d{1,3})?(?=\s+["“‘[(]?\p{Lu})/gu;
const NO_END =
  /(?:\b(?:\p{L}|Mr|Mrs|Ms|Dr|Jr|Sr|St|No|Nos|Id|id|Cf|cf|See|see|Inc|Corp|Co|Ltd|Rev|Stat|Supp|Reg|Fed|Exec|Ante|Post|Art|Cl|cl|Cir|App|Ann|Const|Wheat|Cranch|Wall|Dall|How|Pet|ed|eds|al|Tr|Oral|Arg|Doc|Cong|Sess|Rep|Sen|Gen|Gov|Hon|Brief|Ch|ch|Pt|pp|Pp|Vol|vol|Op|Off|Dept|Ass’n|Assn|Comm|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|e\.g|i\.e|viz|etc|v|n)|\. \.)\.["”’)\]]*$/u;

/** Sentences of some pages, in order; a line that begins with a break begins a paragraph. */
function sentencesOf(pages: readonly (readonly string[])[]): PrintedSentence[] {
  let text = '';
  const starts: number[] = [];
  for (const lines of pages) {
    starts.push(text.length);
    for (const line of lines) text += joint(text, line);
  }
  const pageAt = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1;
  return paragraphSpans(text).flatMap(([from, to]) =>
    cutsIn(text.slice(from, to)).flatMap(([start, end]): PrintedSentence[] => {
      const printed = asPrinted(text.slice(from + start, from + end));
      const lead = /^\s*/u.exec(text.slice(from + start, from + end))![0].length;
      const words = printed.split(' ').length;
      if (words < LEAST_WORDS || words > MOST_WORDS || !/[.?!]["”’)]*$/u.test(printed)) return [];
      return [{ text: printed, page: pageAt(from + start + lead), lastPage: pageAt(from + end - 1) }];
    }),
  );
}

/** A line as it goes on the text so far: broken words are joined, paragraphs by indentation are not told. */
function joint(text: string, line: string): string {
  const words = line.replace(/ {2,}/gu, ' ').replace(/^ /u, '');
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(words)) return `\uE000${words}`;
  return words.startsWith('\n') ? words : ` ${words}`;
}

function paragraphSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (const { index } of [...text.matchAll(/\n|$/gu)]) {
    spans.push([from, index]);
    from = index + 1;
  }
  return spans;
}

function cutsIn(text: string): [number, number][] {
  const ends = [...text.matchAll(END)]
    .filter((match) => !NO_END.test(text.slice(0, match.index + match[0].replace(/\d+$/u, '').length)))
    .map((match) => match.index + match[0].length);
  const cuts: [number, number][] = [];
  let from = 0;
  for (const end of [...ends, text.trimEnd().length]) {
    if (end > from) cuts.push([from, end]);
    from = end;
  }
  return cuts;
}

/** Without note marks; broken words whole, as most of them are. */
function asPrinted(text: string): string {
  return text
    .replace(/-\uE000/gu, '')
    .replace(/\uE000/gu, '')
    .replace(/(?<=\p{L}[.,;:?!]?["”’)]?)(?<=[.,;:?!”’)])\d{1,4}(?=[\s—]|$)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=[.?!]) \d{1,2}\.$/u, '');
}
