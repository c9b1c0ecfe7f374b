import type { Extract, ReportedClaim, ReportedEvidence, Span } from '../types/index.js';

/** Neighbouring sentences of one document, shown as one passage, with the words to look at in it. */
export interface ShownPassage extends Extract {
  readonly heading: string | null;
  readonly quotation: string | null;
  readonly speaker: string | null;
  readonly saidBy?: string;
  readonly marks: readonly Span[];
}

/** Sentences of one passage that have at most so much white space between them. */
const MAX_GAP = 3;

/** So many of the best sentences are shown however long they are; more only while all of them have at most so many words. */
const [AT_LEAST, WORDS] = [3, 90];

/**
 * The passages laid beside a claim, neighbours joined, in the order of their documents; `most` keeps at most so many sentences, those
 * that answer most, and fewer where they are long.
 */
export function shownPassages(claim: ReportedClaim, most = Number.POSITIVE_INFINITY): ShownPassage[] {
  const kept = bestOf(claim, most);
  const passages: ShownPassage[] = [];
  for (const index of kept) {
    const next = shownOf(claim, index);
    const last = passages.at(-1);
    if (last && follows(last, next)) passages[passages.length - 1] = joined(last, next);
    else passages.push(next);
  }
  return passages;
}

/** Indices of the sentences that answer most of the claim, those with words to look at first, and of those they point back to. */
function bestOf({ evidence, look }: ReportedClaim, most: number): number[] {
  const marked = new Set(look.passages.map((words) => words.evidence));
  const ranked = [...evidence.keys()].sort(
    (a, b) =>
      Number(marked.has(b)) - Number(marked.has(a)) || evidence[b]!.score - evidence[a]!.score || a - b,
  );
  const best = new Set(
    short(ranked.filter((index) => !evidence[index]!.carried).slice(0, most), most, evidence),
  );
  return [...evidence.keys()].filter(
    (index) => best.has(index) || (evidence[index]!.carried && best.has(index + 1)),
  );
}

/** The first of these sentences that a person reads without losing the thread; all of them where all are asked for. */
function short(
  ranked: readonly number[],
  most: number,
  evidence: ReportedClaim['evidence'],
): readonly number[] {
  if (!Number.isFinite(most)) return ranked;
  let words = 0;
  const end = ranked.findIndex((index, at) => {
    words += evidence[index]!.text.split(/\s+/u).length;
    return at >= AT_LEAST && words > WORDS;
  });
  return end < 0 ? ranked : ranked.slice(0, end);
}

function shownOf({ evidence, look }: ReportedClaim, index: number): ShownPassage {
  const {
    document,
    span,
    place,
    text,
    leftOut,
    cell,
    heading,
    quotation,
    speaker,
    saidBy,
  }: ReportedEvidence = evidence[index]!;
  const marks = look.passages.filter((words) => words.evidence === index).map((words) => words.span);
  const parts = { ...(leftOut && { leftOut }), ...(cell && { cell }), ...(saidBy && { saidBy }) };
  return { document, span, place, text, ...parts, heading, quotation, speaker, marks };
}

function follows(last: ShownPassage, next: ShownPassage): boolean {
  if ([last, next].some(({ leftOut, cell }) => leftOut !== undefined || cell !== undefined)) return false;
  const gap = next.span.start - last.span.end;
  const isOneVoice = last.quotation === next.quotation && last.saidBy === next.saidBy;
  return last.document === next.document && isOneVoice && gap >= 0 && gap <= MAX_GAP;
}

function joined(last: ShownPassage, next: ShownPassage): ShownPassage {
  const { endLine, endColumn } = next.place;
  return {
    ...last,
    span: { start: last.span.start, end: next.span.end },
    place: { ...last.place, endLine, endColumn },
    text: `${last.text}${' '.repeat(next.span.start - last.span.end)}${next.text}`,
    marks: [...last.marks, ...next.marks],
  };
}

/** The undecided claims of a report, most urgent first; of equals the first of the article. */
export function toRead(claims: readonly ReportedClaim[]): ReportedClaim[] {
  return claims
    .filter(({ verdict }) => verdict === 'undecided')
    .sort((a, b) => b.risk - a.risk || a.span.start - b.span.start);
}

/** The sentence that answers most of a claim; undefined where none was laid beside it. */
export function bestEvidence({
  evidence,
  agreements,
  look,
  verdict,
}: ReportedClaim): ReportedEvidence | undefined {
  const backed = new Set(agreements.map((agreement) => agreement.evidence));
  // Of a claim that a reader bears out, these are the words it rests on.
  const proving = new Set(verdict === 'supported' ? look.passages.map((words) => words.evidence) : []);
  return evidence
    .map((one, index) => ({
      one,
      weight: one.score + Number(backed.has(index)) + 2 * Number(proving.has(index)),
    }))
    .sort((a, b) => b.weight - a.weight)[0]?.one;
}
