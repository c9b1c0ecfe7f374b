import { wordList } from '../../language/lexicon.js';
import { contains, overlaps } from '../../language/span.js';
import { tokenize } from '../../language/tokenize.js';
import { wholesTold } from '../../language/wholes.js';
import type { CellView, Side, Span, TableLine, Token } from '../../types/index.js';

const WHOLE = wordList('words for the whole');
const REST = wordList('words for the rest');
const TOTAL_OF = /\ban? (?:combined |overall |grand )?total of\b/giu;
/** Words of a head that names all of something: "All regions", "All three counties". */
const MOST_ALL = 3;

/** True where a head names the whole: "Total", "All regions", "Votes, total"; a name such as "National Party" names none. */
export function namesWhole(side: Side, head: Span): boolean {
  return isTotal(wordsIn(side, head));
}

/** True for a word in the head of a whole that needs no answer: all of "All regions", the first of "Total deaths". */
export function isWholeWord({ norm }: Token, words: readonly string[]): boolean {
  return WHOLE.has(norm) || isAll(words.filter(isNoTotal));
}

/** The words of a head, folded. */
export function wordsIn({ tokens }: Side, head: Span): string[] {
  return wordsOf(tokens.filter(({ span }) => contains(head, span)));
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, norm }) => (kind === 'word' ? [norm] : []));
}

function isTotal(words: readonly string[]): boolean {
  const rest = words.filter(isNoTotal);
  const says = rest.length < words.length && words.length <= 2;
  return words.length > 0 && (says || isAll(rest) || words.every((word) => WHOLE.has(word)));
}

function isNoTotal(word: string): boolean {
  return !/^totals?$/u.test(word);
}

/** "All regions", "both sexes"; "all others" are the rest. */
function isAll(words: readonly string[]): boolean {
  const isSaid = /^(?:all|both)$/u.test(words[0] ?? '') && words.length <= MOST_ALL;
  return isSaid && words.length > 1 && !words.some((word) => REST.has(word));
}

/** The tokens of a claim that say it tells the whole: "in all", "altogether", "the counties combined". */
export function wholeSaid(claim: Side): ReadonlySet<number> {
  const own = claim.tokens.flatMap(({ norm }, index) => (WHOLE.has(norm) ? [index] : []));
  return new Set([...own, ...tokensOf(claim, wholesTold(claim.text))]);
}

/** The tokens of "a total of", which stands before any number. */
export function totalOf(claim: Side): number[] {
  const found = [...claim.text.matchAll(TOTAL_OF)];
  return tokensOf(
    claim,
    found.map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );
}

/** The tokens in stretches of a side's text. */
function tokensOf({ span: { start }, tokens }: Side, stretches: readonly Span[]): number[] {
  const found = stretches.map((one) => ({ start: start + one.start, end: start + one.end }));
  return tokens.flatMap(({ span }, at) => (found.some((one) => overlaps(one, span)) ? [at] : []));
}

/** The whole of several years is meant only where the claim says so; that of regions or groups goes without saying. */
export function isMeant(claim: Side, side: Side, { table, cell, heads }: CellView): boolean {
  if (wholeSaid(claim).size > 0 || !heads.some((head) => namesWhole(side, head))) return true;
  const [row, column] = [table.rows[cell.row]!, table.columns[cell.column]!];
  const siblings = [...(hasWhole(row) ? table.rows : []), ...(hasWhole(column) ? table.columns : [])];
  return !siblings.some((line) => PERIOD.test(line.heads.at(-1) ?? ''));
}

function hasWhole({ heads }: TableLine): boolean {
  return isTotal(wordsOf(tokenize(heads.at(-1) ?? '')));
}

const PERIOD = /\b(?:1[5-9]|20)\d\d\b/u;

/** How many parts the whole of a cell has, by the rows beside a row of the whole, or the columns; null for the cell of a part. */
export function partsOfWhole({ table, cell }: CellView): number | null {
  const [row, column] = [table.rows[cell.row]!, table.columns[cell.column]!];
  const lines = hasWhole(row) ? table.rows : hasWhole(column) ? table.columns : [];
  return lines.length === 0 ? null : lines.filter((line) => line.heads.length > 0 && !hasWhole(line)).length;
}
