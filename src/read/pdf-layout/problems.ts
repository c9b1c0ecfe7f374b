import { countRuns } from '../../language/word-count.js';
import type { Problem, ReadResult } from '../../types/index.js';
import type { LoadedPdf } from './load.js';
import { isWithoutText } from './pictures.js';
import type { Hidden } from './types.js';

/** Words of hidden text that are shown, so that a reader can judge it. */
const SHOWN = 12;
/** Stretches of pages that are named. */
const MOST_RUNS = 20;

/** Pages without text (blank or an image), 1-based. */
export function blankPages({ pages }: LoadedPdf): number[] {
  return pages.filter(isWithoutText).map(({ number }) => number);
}

/** Pages that may hold words which were not read: an image, damage. One on which nothing stands, or OCR saw no words, holds none. */
export function unreadPages(loaded: LoadedPdf): Pick<ReadResult, 'unreadPages'> {
  const empty = loaded.pages.filter((page) => page.bare).map(({ number }) => number);
  const bare = new Set([...empty, ...loaded.seen.map(({ number }) => number)]);
  const unread = [...blankPages(loaded).filter((number) => !bare.has(number)), ...loaded.damaged];
  return unread.length === 0 ? {} : { unreadPages: unread.sort((a, b) => a - b) };
}

/** The words that nobody sees, and how many they are. */
export function hiddenWords({ pages }: LoadedPdf): Pick<ReadResult, 'leftOut' | 'hidden'> {
  const hidden = pages.flatMap((page) => page.hidden);
  const words = hidden.reduce((sum, { text }) => sum + countRuns(text), 0);
  return words === 0 ? {} : { leftOut: [{ what: 'hidden text', words, span: null }], hidden };
}

/** What of a PDF was not read, and what was left out because nobody can see it: one sentence each. */
export function pdfProblems(loaded: LoadedPdf): Problem[] {
  const reasons = [...new Set(loaded.unseen.map(({ why }) => why))];
  const unseen = new Set(loaded.unseen.map(({ number }) => number));
  const blank = blankPages(loaded).filter((number) => !unseen.has(number));
  const help = loaded.engine === null ? '; --ocr reads images' : '';
  return [
    ...unread(blank, `no text (blank or an image); what is on them was not checked${help}`),
    ...reasons.flatMap((why) =>
      unread(pagesFor(why, loaded), `not read by OCR (${why}); what is on them was not checked`),
    ),
    ...unread(loaded.damaged, 'could not be read; what is on them was not checked'),
    ...hiddenText(loaded),
  ].map((message) => ({ stage: 'read', message, span: null, path: null }));
}

function pagesFor(reason: string, { unseen }: LoadedPdf): number[] {
  return unseen.filter(({ why }) => why === reason).map(({ number }) => number);
}

function unread(numbers: readonly number[], what: string): string[] {
  return numbers.length === 0 ? [] : [`${pageNames(numbers)}: ${what}`];
}

/** "Page 3", "Pages 2, 5–9"; a broken file may have thousands, which are counted. */
function pageNames(numbers: readonly number[]): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const shown = runs
    .slice(0, MOST_RUNS)
    .map(({ from, to }) => (to === from ? `${from}` : `${from}${to === from + 1 ? ', ' : '–'}${to}`));
  const more = runs.slice(MOST_RUNS).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const rest = more === 0 ? '' : ` and ${more.toLocaleString('en')} more`;
  return `${numbers.length === 1 ? 'Page' : 'Pages'} ${shown.join(', ')}${rest}`;
}

function hiddenText({ pages }: LoadedPdf): string[] {
  const found = pages.flatMap(({ number, hidden }) => hidden.map((text) => ({ number, ...text })));
  if (found.length === 0) return [];
  const numbers = [...new Set(found.map(({ number }) => number))];
  const reasons = [...new Set(found.map(({ why }) => why))].join(', ');
  return [
    `${pageNames(numbers)}: hidden text that no reader of the page sees (${reasons}) was left out and does not count: ${beginning(found)}`,
  ];
}

function beginning(found: readonly Hidden[]): string {
  const words = found
    .map(({ text }) => text)
    .join(' … ')
    .split(/\s+/u);
  return `“${words.slice(0, SHOWN).join(' ')}${words.length > SHOWN ? ' …' : ''}”`;
}
