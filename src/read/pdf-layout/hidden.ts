import type { Pdfium } from './pdfium.js';
import { pictureOf } from './picture.js';
import type { Style } from './text-styles.js';
import { rectAt, type Box, type Placer } from './turns.js';
import type { Glyphs, Hidden } from './types.js';

/** A word with all that decides whether it can be seen. */
export interface Doubt extends Glyphs {
  readonly turn: number;
  readonly style: Style;
}

/** An image over at least this share of a page is a scan, and invisible text on it the words of the scan. */
const SCAN = 0.4;
/** Something painted over at least this share of a word's height and width may cover it. */
const COVERS = 0.8;
/** More painted things than this on one page are a drawing; it is not asked which of them covers a word. */
const MAX_COVERS = 400;
/** The library's numbers for kinds of things on a page. */
const [PATH, IMAGE, SHADING] = [2, 3, 4];

interface Painted {
  readonly order: number;
  readonly box: Box;
}

/** Which words of a page can be seen, and the text of the others, by the reason why they cannot. */
export function hiddenIn(
  pdfium: Pdfium,
  page: number,
  place: Placer,
  words: readonly Doubt[],
): { readonly kept: readonly boolean[]; readonly hidden: readonly Hidden[] } {
  const things = thingsOn(pdfium, page, place);
  if (things.painted.length === 0 && words.every(({ style }) => style.sight === 'plain'))
    return { kept: words.map(() => true), hidden: [] };
  const scan = isScan(things, words, place);
  const doubtful = words.map((word) => word.style.sight === 'pale' || isCovered(word, things, place));
  const picture = doubtful.includes(true) ? pictureOf(pdfium, page, place) : null;
  const why = words.map((word, index): Hidden['why'] | null => {
    if (word.style.sight === 'invisible') return scan ? null : 'invisible';
    if (word.style.sight === 'tiny') return 'too small';
    return doubtful[index] && picture?.isBlank(boxOf(word, place)) === true ? 'without contrast' : null;
  });
  return { kept: why.map((reason) => reason === null), hidden: stretches(words, why) };
}

/** Hidden words that follow one another for one reason, as texts. */
function stretches(words: readonly Doubt[], why: readonly (Hidden['why'] | null)[]): Hidden[] {
  const found: { text: string; why: Hidden['why']; at: number }[] = [];
  why.forEach((reason, at) => {
    if (reason === null) return;
    const last = found.at(-1);
    const text = words[at]!.text.trim();
    if (last?.why === reason && last.at === at - 1) Object.assign(last, { text: `${last.text} ${text}`, at });
    else found.push({ text, why: reason, at });
  });
  return found.map(({ text, why: reason }) => ({ text, why: reason }));
}

interface Things {
  /** The place of a piece of text in the order of painting; undefined for one that is no thing of the page itself. */
  readonly orderOf: (piece: number) => number | undefined;
  readonly painted: readonly Painted[];
  readonly images: readonly Box[];
}

function thingsOn(pdfium: Pdfium, page: number, place: Placer): Things {
  const { call } = pdfium;
  const painted: Painted[] = [];
  const images: Box[] = [];
  const count = call.FPDFPage_CountObjects(page);
  for (let order = 0; order < count; order++) {
    const thing = call.FPDFPage_GetObject(page, order);
    const type = call.FPDFPageObj_GetType(thing);
    const drawing = painted.length > MAX_COVERS;
    const paints = !drawing && (type === SHADING || (type === PATH && isFilled(pdfium, thing)));
    if (type !== IMAGE && !paints) continue;
    const box = boundsOf(pdfium, thing, place);
    if (type === IMAGE) images.push(box);
    if (!drawing) painted.push({ order, box });
  }
  const orderOf = ordersOf(pdfium, page, count);
  return { orderOf, painted: painted.length > MAX_COVERS ? [] : painted, images };
}

/** Few pages have a word on which something lies: the things are numbered when it is first asked for. */
function ordersOf({ call }: Pdfium, page: number, count: number): Things['orderOf'] {
  let orders: ReadonlyMap<number, number> | null = null;
  const all = () => Array.from({ length: count }, (_, order) => order);
  return (piece) => {
    orders ??= new Map(all().map((order) => [call.FPDFPage_GetObject(page, order), order]));
    return orders.get(piece);
  };
}

function isFilled({ call, scratch, int }: Pdfium, path: number): boolean {
  return call.FPDFPath_GetDrawMode(path, scratch, scratch + 4) !== 0 && int(scratch) !== 0;
}

function boundsOf(pdfium: Pdfium, thing: number, place: Placer): Box {
  const { call, scratch } = pdfium;
  call.FPDFPageObj_GetBounds(thing, scratch, scratch + 4, scratch + 8, scratch + 12);
  const [left, bottom, right, top] = rectAt(pdfium, scratch);
  return place.box(left, bottom, right, top);
}

function isScan({ images }: Things, words: readonly Doubt[], { width, height }: Placer): boolean {
  const area = (box: Box) => (box.right - box.left) * (box.bottom - box.top);
  if (images.some((box) => area(box) >= SCAN * width * height)) return true;
  return images.length > 0 && words.every(({ style }) => style.sight === 'invisible');
}

/** True when something was painted over the word after it. */
function isCovered(word: Doubt, { orderOf, painted }: Things, place: Placer): boolean {
  if (painted.length === 0) return false;
  const box = boxOf(word, place);
  const over = painted.filter((other) => covers(other.box, box));
  if (over.length === 0) return false;
  const order = orderOf(word.style.piece);
  return order !== undefined && over.some((other) => other.order > order);
}

function covers(over: Box, under: Box): boolean {
  const across = Math.min(over.right, under.right) - Math.max(over.left, under.left);
  const down = Math.min(over.bottom, under.bottom) - Math.max(over.top, under.top);
  return across >= COVERS * (under.right - under.left) && down >= COVERS * (under.bottom - under.top);
}

/** The box of a word's small letters on the upright page. */
function boxOf({ left, right, base, size, turn }: Doubt, { width, height }: Placer): Box {
  const [top, bottom] = [base - 0.7 * size, base];
  if (turn === 1) return { left: width - bottom, right: width - top, top: left, bottom: right };
  if (turn === 2)
    return { left: width - right, right: width - left, top: height - bottom, bottom: height - top };
  if (turn === 3) return { left: top, right: bottom, top: height - right, bottom: height - left };
  return { left, right, top, bottom };
}
