/**
 * Who speaks, measured on annotated news: of the direct quotations that the gold standard credits to somebody and that `find`
 * finds, how many are credited to the same speaker.
 *
 * A gold attribution is paired with the found quotation that overlaps its content most. It counts as right when the words that
 * name the speaker (`speakerSpan`) overlap one of the gold source spans, or when the resolved name shares a capitalised word with
 * the gold source ("Joe Biden" – "President Biden"). Where the gold source is a pronoun only the place can be compared. No answer
 * counts as wrong.
 */
import { find } from '../src/find/index.js';
import { rawSpan } from '../src/language/offset-map.js';
import { overlaps } from '../src/language/span.js';
import { read } from '../src/read/index.js';
import type { Document, Quotation, Span } from '../src/types/index.js';

/** One article of the quotation sets, as far as speakers need it. */
export interface SpeakerRow {
  readonly doc_id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

interface GoldAttribution {
  readonly source: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
  readonly has_quote_marks: boolean;
}

/** A quotation credited wrongly or to nobody, for reading by eye. */
export interface SpeakerMiss {
  readonly document: string;
  readonly expected: string;
  readonly actual: string | null;
  readonly words: string;
}

export interface SpeakerFigures {
  /** Gold direct quotations with a source, paired with a found quotation. */
  readonly paired: number;
  readonly right: number;
  readonly unanswered: number;
  /** right / paired; null when nothing was paired. */
  readonly accuracy: number | null;
  readonly misses: readonly SpeakerMiss[];
}

/** Speaker accuracy over all rows. */
export async function measureSpeakers(rows: readonly SpeakerRow[]): Promise<SpeakerFigures> {
  const misses: SpeakerMiss[] = [];
  let paired = 0;
  let unanswered = 0;
  for (const row of rows) {
    const article = await read({ path: `${row.doc_id}.txt`, content: row.text });
    const { quotations } = find(article);
    for (const gold of row.attributions.filter(isDirect)) {
      const quotation = nearest(article, quotations, gold.content.map(toSpan));
      if (!quotation) continue;
      paired++;
      if (isRight(article, quotation, gold, row.text)) continue;
      if (!quotation.attribution?.speaker) unanswered++;
      misses.push(missOf(article, row, gold, quotation));
    }
  }
  const right = paired - misses.length;
  return { paired, right, unanswered, accuracy: paired === 0 ? null : right / paired, misses };
}

function isDirect({ has_quote_marks: direct, source }: GoldAttribution): boolean {
  return direct && source.length > 0;
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}

function nearest(
  article: Document,
  quotations: readonly Quotation[],
  content: readonly Span[],
): Quotation | null {
  let best: Quotation | null = null;
  let most = 0;
  for (const quotation of quotations) {
    const own = rawSpan(article.map, quotation.span);
    const shared = content.reduce(
      (sum, span) => sum + Math.max(0, Math.min(own.end, span.end) - Math.max(own.start, span.start)),
      0,
    );
    if (shared > most) [best, most] = [quotation, shared];
  }
  return best;
}

function isRight(
  article: Document,
  { attribution }: Quotation,
  gold: GoldAttribution,
  text: string,
): boolean {
  if (!attribution) return false;
  const span = attribution.speakerSpan ? rawSpan(article.map, attribution.speakerSpan) : null;
  if (span && gold.source.map(toSpan).some((source) => overlaps(span, source))) return true;
  const source = gold.source.map(([start, end]) => text.slice(start, end)).join(' ');
  return attribution.speaker !== null && sharesName(attribution.speaker, source);
}

function sharesName(a: string, b: string): boolean {
  const names = new Set(a.match(/\p{Lu}[\p{L}-]{2,}/gu) ?? []);
  return (b.match(/\p{Lu}[\p{L}-]{2,}/gu) ?? []).some((word) => names.has(word) && !COMMON.test(word));
}

/** Words in many names that prove nothing. */
const COMMON =
  /^(?:The|He|She|They|President|Sen|Senator|Rep|Mr|Mrs|Ms|Dr|Republican|Democratic|Democrat|House|Senate|White|New|Former|American|State|National)$/u;

function missOf(
  article: Document,
  row: SpeakerRow,
  gold: GoldAttribution,
  { attribution, span }: Quotation,
): SpeakerMiss {
  const expected = gold.source.map(([start, end]) => row.text.slice(start, end)).join(' | ');
  const around = article.text.slice(Math.max(0, span.start - 160), span.end + 120);
  return {
    document: row.doc_id,
    expected,
    actual: attribution?.speaker ?? null,
    words: around.replace(/\s+/gu, ' '),
  };
}
