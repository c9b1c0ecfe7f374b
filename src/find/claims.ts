import { cut } from '../language/span.js';
import type { Attribution, Claim, Document, Omission, OmissionReason, Quotation } from '../types/index.js';
import { attributionOf } from './attribution/chain.js';
import type { Register } from './attribution/register.js';
import { omissionOf } from './omissions.js';
import type { Frame } from './quotations.js';
import type { Sentence } from './sentences.js';
import { statementsOf, type Statement } from './statements.js';
import { worthOf } from './worth.js';

/** What the author states, and what was left out and why; both in reading order. */
interface FoundClaims {
  readonly claims: Claim[];
  readonly omissions: Omission[];
}

/** Every sentence of the author that states something checkable; every other sentence with the reason it is none. */
export function findClaims(
  article: Document,
  register: Register,
  quotations: readonly Quotation[],
  frames: readonly Frame[],
): FoundClaims {
  const claims: Claim[] = [];
  const omissions: Omission[] = [];
  const reasons = reasonsOf(article, register.sentences, frames);
  const inline = new Set(quotations.filter(({ form }) => form === 'inline').map(({ id }) => id));
  register.sentences.forEach((sentence, index) => {
    const reason = reasons[index];
    if (reason) omissions.push({ span: sentence.span, reason });
    else
      statementsOf(behindTime(article, sentence)).forEach((statement, part, all) => {
        const before = all[part - 1]?.part.span ?? register.sentences[index - 1]?.span ?? null;
        const id = `c${claims.length + 1}`;
        claims.push({ id, before, ...claimOf(article, register, index, statement, inline) });
      });
  });
  return { claims, omissions };
}

/** Reasons by sentence. A paragraph that mostly advertises the outlet is boilerplate throughout. */
function reasonsOf(
  article: Document,
  sentences: readonly Sentence[],
  frames: readonly Frame[],
): (OmissionReason | null)[] {
  const alone = sentences.length === 1;
  const reasons = sentences.map((sentence) =>
    omissionOf(article, sentence, framesNear(frames, sentence), alone),
  );
  const stock = new Map<number, number>();
  const total = new Map<number, number>();
  sentences.forEach(({ paragraph }, index) => {
    total.set(paragraph, (total.get(paragraph) ?? 0) + 1);
    if (isStock(reasons[index]!)) stock.set(paragraph, (stock.get(paragraph) ?? 0) + 1);
  });
  return reasons.map((reason, index) => {
    const { paragraph } = sentences[index]!;
    const most = (stock.get(paragraph) ?? 0) * 2 > total.get(paragraph)!;
    return reason === null && most ? 'boilerplate' : reason;
  });
}

function isStock(reason: OmissionReason | null): boolean {
  return reason === 'boilerplate' || reason === 'call-to-action';
}

function framesNear(frames: readonly Frame[], { span }: Sentence): readonly Frame[] {
  return frames.filter(({ leadIn, closing }) =>
    [leadIn, closing].some((part) => part && part.start < span.end && span.start < part.end),
  );
}

function claimOf(
  article: Document,
  register: Register,
  index: number,
  { part, content }: Statement,
  inline: ReadonlySet<string>,
): Omit<Claim, 'id' | 'before'> {
  const outer = content.outer ? attributionOf(article, register, index, content.outer) : null;
  const own = content.cue ? attributionOf(article, register, index, content.cue) : null;
  const attribution: Attribution | null = own && outer ? { ...own, via: own.via ?? outer } : own;
  return {
    span: part.span,
    content: content.span,
    heading: part.block.kind === 'heading' || (part.titleCase && isWholeBlock(part)),
    attribution,
    quotations: part.quotations.map((quotation) => quotation.id).filter((own) => inline.has(own)),
    worth: worthOf(part, content, cut(article.text, part.span)),
  };
}

/** The sentence without the time that heads an entry of a live blog: "14:05 GMT The wreck …", "3.10pm – Board finds …". */
function behindTime(article: Document, sentence: Sentence): Sentence {
  const { span, block } = sentence;
  if (span.start !== block.span.start) return sentence;
  const stamp = TIME.exec(cut(article.text, span))?.[0].length ?? 0;
  return stamp === 0 ? sentence : { ...sentence, span: { start: span.start + stamp, end: span.end } };
}

/** A time with a zone, a dash or a colon behind it, before a capital. */
const TIME =
  /^\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|[ECP][SD]T)\b\s*[–—:|-]?|[–—:|-])\s+(?=["“]?\p{Lu})/u;

/** A line of its own in capitals is a headline, whether or not the format marks it. */
function isWholeBlock({ span, block }: Sentence): boolean {
  return span.start === block.span.start && span.end === block.span.end;
}
