import { anyOf } from '../language/lexicon.js';
import { cut } from '../language/span.js';
import { wholesTold } from '../language/wholes.js';
import type { Document, PassageQuery, PassageSentence, Region, Table, TableCell } from '../types/index.js';
import { viewOf } from './cell-views.js';
import { hash } from './hash.js';
import { termsIn } from './terms.js';

/** Cells laid beside one claim: enough for a row to be compared. */
const MOST_CELLS = 6;
/** Share of a claim's terms, by weight, that the heads and the value of a cell must hold for it to be shown. */
const MIN_HELD = 0.2;
/** … beside the best cell. */
const MIN_BESIDE_BEST = 0.6;
/** What counts how much beside a word of the claim in a head. */
const WEIGHTS = { title: 0.5, value: 0.7, before: 0.3, preferred: 1.2, unnamed: 0.05 } as const;

/** A row, a column or the title of a table by its terms. */
type Terms = ReadonlySet<number>;

interface TableTerms {
  readonly table: Table;
  readonly region: Region;
  readonly rows: readonly Terms[];
  readonly columns: readonly Terms[];
  readonly title: Terms;
}

/** The tables of all sources, with how many of their lines hold each term. */
export interface CellIndex {
  readonly tables: readonly TableTerms[];
  readonly lines: number;
  readonly holding: ReadonlyMap<number, number>;
}

type Part = Omit<TableTerms, 'region'>;
const known = new WeakMap<Document, readonly Part[]>();

/** Indexes the tables of the regions' documents; what is known of a document is kept. */
export function indexCells(regions: readonly Region[]): CellIndex {
  const tables = regions
    .filter(({ origin }) => origin === 'source')
    .flatMap((region) => partsOf(region.document).map((part): TableTerms => ({ ...part, region })));
  const holding = new Map<number, number>();
  const lines = tables.flatMap(({ rows, columns, title }) => [...rows, ...columns, title]);
  for (const line of lines) for (const term of line) holding.set(term, (holding.get(term) ?? 0) + 1);
  return { tables, lines: lines.length, holding };
}

function partsOf(document: Document): readonly Part[] {
  const parts =
    known.get(document) ??
    (document.tables ?? []).map((table): Part => ({
      table,
      rows: table.rows.map(({ heads }) => termsOf(heads.join(', '))),
      columns: table.columns.map(({ heads }) => termsOf(heads.join(', '))),
      title: termsOf([table.title, table.sheet, document.metadata.title].filter(Boolean).join('. ')),
    }));
  known.set(document, parts);
  return parts;
}

function termsOf(text: string): Terms {
  return new Set(termsIn(text, { start: 0, end: text.length }).keys());
}

interface Scored {
  readonly part: TableTerms;
  readonly cell: TableCell;
  readonly score: number;
  /** True where both its row and its column hold words of the claim. */
  readonly both: boolean;
}

/** The cells whose heads have most to do with a claim, the best first; none where none has. */
export function cellsFor(index: CellIndex, query: PassageQuery): PassageSentence[] {
  if (index.tables.length === 0) return [];
  const weights = weightsOf(index, query);
  const whole = [...weights.own.values()].reduce((sum, weight) => sum + weight, 0);
  const found = index.tables.flatMap((part) => bestOf(part, weights, query));
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found
    .filter(({ score, both }) => score >= MIN_BESIDE_BEST * best && (both || score >= MIN_HELD * whole))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CELLS)
    .map(({ part: { table, region }, cell, score }) => ({
      region,
      span: cell.span,
      heading: null,
      block: -1,
      score: Math.round((1000 * score) / best) / 1000,
      carried: false,
      cell: viewOf(table, cell),
    }));
}

interface Weights {
  readonly own: ReadonlyMap<number, number>;
  readonly before: ReadonlyMap<number, number>;
}

function weightsOf(
  { lines, holding }: CellIndex,
  { article, span, before, also = [] }: PassageQuery,
): Weights {
  const weighed = (terms: Iterable<number>): Map<number, number> =>
    new Map([...terms].map((term) => [term, Math.log(1 + (lines + 1) / ((holding.get(term) ?? 0) + 1))]));
  const own = [...termsIn(article.text, span).keys(), ...termsOf(also.join('\n'))];
  const whole =
    wholesTold(cut(article.text, span)).length > 0
      ? termsOf(anyOf('words for the whole').replaceAll('|', ' '))
      : [];
  return {
    own: weighed(own),
    before: weighed([...whole, ...(before === null ? [] : termsIn(article.text, before).keys())]),
  };
}

/** The cells of a table that a claim may be about: their row or their column holds words of it. */
function bestOf(part: TableTerms, weights: Weights, { prefer }: PassageQuery): Scored[] {
  const held = (terms: Terms): number => heldBy(terms, weights);
  const rows = part.rows.map(held);
  const columns = part.columns.map(held);
  const title = WEIGHTS.title * heldBy(part.title, { ...weights, before: new Map() });
  const factor = prefer.includes(part.region.document.path) ? WEIGHTS.preferred : 1;
  if (Math.max(0, ...rows, ...columns) <= 0) return [];
  return part.table.cells
    .map((cell): Scored => {
      const [row, column] = [rows[cell.row]!, columns[cell.column]!];
      const lines = row + column;
      const score = lines <= 0 ? 0 : factor * (lines + title + valueOf(cell, weights));
      return { part, cell, score, both: row > 0 && column > 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CELLS);
}

/** What a head holds of a claim; words that the claim does not name count a little against it. */
function heldBy(terms: Terms, { own, before }: Weights): number {
  let sum = 0;
  for (const term of terms) {
    const weight = own.get(term);
    if (weight !== undefined) sum += weight;
    else if (before.has(term)) sum += WEIGHTS.before * before.get(term)!;
    else sum -= WEIGHTS.unnamed;
  }
  return sum;
}

function valueOf({ value }: TableCell, { own }: Weights): number {
  const digits = /\d[\d,.]*/u.exec(value)?.[0].replaceAll(',', '');
  return digits === undefined ? 0 : WEIGHTS.value * (own.get(hash(`#${digits}`)) ?? 0);
}
