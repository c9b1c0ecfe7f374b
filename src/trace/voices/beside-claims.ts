import { groupBy } from '../../language/group-by.js';
import { cut } from '../../language/span.js';
import type { Attribution, Document, PassageSentence, Sentence, Span } from '../../types/index.js';
import { creditsOf } from '../credit.js';
import { namesSeparate } from './opinions.js';
import { otherIn, speaksThere } from './part-speaker.js';
import { isPerson, spokenName } from './speaker-names.js';
import { partAtOffset, partsOf, type Part } from './turns.js';

/** The stretches of a document, in order, in which somebody speaks whom the article credits: turns of a transcript, opinions of a judgment. */
export function saidByCredited(attribution: Attribution | null, document: Document): Span[] {
  const people = creditsOf(attribution).filter(isPerson);
  if (people.length === 0) return [];
  const bySpeaker = groupBy(partsOf(document), ({ kind, speaker }) => `${kind} ${speaker}`);
  return [...bySpeaker.values()]
    .filter(([first]) => people.some((person) => speaksThere(person, first!, document)))
    .flatMap((parts) => parts.map(({ span }) => span))
    .sort((a, b) => a.start - b.start);
}

const MANNERS: Partial<Record<Part['kind'], string>> = { concurrence: 'concurring', dissent: 'dissenting' };

/** A sentence of a source of several voices with whoever says it, in words: "Gorsuch, concurring", "Chair Powell", "headnote". */
export function withSayer(shown: PassageSentence): PassageSentence {
  const { region, span } = shown;
  const part = region.origin === 'source' ? partAtOffset(region.document, span.start) : null;
  return part === null ? shown : { ...shown, saidBy: sayerIn(part) };
}

function sayerIn(part: Part): string {
  const manner = MANNERS[part.kind];
  const sayer = sayerOf(part) ?? (part.kind === 'opinion' ? 'the court' : part.kind);
  return manner === undefined ? sayer : `${sayer}, ${manner}`;
}

/** Whoever speaks in a part, as a reader would write the name; null where the document names nobody. */
export function sayerOf({ speaker }: Part): string | null {
  return speaker === null ? null : inSmallLetters(speaker);
}

/** "CHAIR POWELL" as a reader would write it. */
function inSmallLetters(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase());
}

/** What is asked of a passage: whether it is the words of another than the claim is about. */
interface Told {
  readonly attribution: Attribution | null;
  readonly claim: Span;
  readonly article: Document;
}

/**
 * True when a sentence of a source is another's than the claim credits, or a separate opinion's of which the claim does not speak. What
 * one says bears out and contradicts nothing that another is told to have said.
 */
export function isAnothers({ attribution, claim, article }: Told, { region, span }: Sentence): boolean {
  const { document, origin } = region;
  const part = origin === 'source' ? partAtOffset(document, span.start) : null;
  if (part === null || part.kind === 'question' || part.kind === 'headnote') return false;
  const credits = creditsOf(attribution);
  if (credits.some((credit) => speaksThere(credit, part, document))) return false;
  const person = credits.findLast(isPerson);
  if (person !== undefined) return otherIn(part, person, attribution, document, article) !== null;
  return MANNERS[part.kind] !== undefined && !speaksOf(cut(article.text, claim), part, credits);
}

/** The claim names the judge, or speaks of dissents or concurrences. */
function speaksOf(claim: string, { speaker }: Part, credits: readonly string[]): boolean {
  const surname = speaker === null ? undefined : spokenName(speaker).names.at(-1);
  const told = [claim, ...credits].join('\n');
  return (surname !== undefined && told.toLowerCase().includes(surname)) || namesSeparate(told);
}
