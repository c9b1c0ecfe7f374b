import { cut } from '../../language/span.js';
import type { Attribution, Document } from '../../types/index.js';
import { knownAs } from './known-as.js';
import { holderOf } from './office-holders.js';
import { holdsOffice, isPerson, mayBeSame, spokenName, type SpokenName } from './speaker-names.js';
import { partsOf, type Part } from './turns.js';

/** How surely somebody else than the one credited speaks in a part: `sure` where both are named outright. */
export type Doubt = 'sure' | 'inferred';

/** True when a credit is to whoever speaks in a part. */
export function speaksThere(credit: string, part: Part, document: Document): boolean {
  if (part.speaker === null) return part.kind === 'answer' && isInterviewed(credit, document);
  return isOne(spokenName(credit), speakersOf(document).get(part.speaker)!);
}

const known = new WeakMap<Document, ReadonlyMap<string, SpokenName>>();

/** Everybody who speaks in a document, by the name it gives them; a hearing has thousands of turns and few speakers. */
export function speakersOf(document: Document): ReadonlyMap<string, SpokenName> {
  const before = known.get(document);
  if (before) return before;
  const names = new Set(partsOf(document).flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  const head = document.text.slice(0, partsOf(document)[0]?.span.start ?? 0);
  const made = new Map([...names].map((name) => [name, withHolder(spokenName(name), head)] as const));
  known.set(document, made);
  return made;
}

/** "THE CHAIR" with the name that the list of those present gives the chair. */
function withHolder(label: SpokenName, head: string): SpokenName {
  return { names: holderOf(label, head)?.names ?? label.names, offices: label.offices };
}

function isOne(credit: SpokenName, speaker: SpokenName): boolean {
  return mayBeSame(credit, speaker) || holdsOffice(credit, speaker);
}

/** The person whose name stands over an interview or deposition, unless as the one who asks ("by Ms. Ortega"). */
function isInterviewed(credit: string, document: Document): boolean {
  const surname = spokenName(credit).names.at(-1);
  if (surname === undefined || !knownAs(document).imprint.has(surname)) return false;
  const asks = new RegExp(`\\bby\\s+(?:[\\p{L}.]+\\s+){0,2}${surname}(?!\\p{L})`, 'iu');
  return !asks.test(document.text.slice(0, partsOf(document)[0]?.span.end ?? 0));
}

/** Whether a part is somebody else's than the credit says; null when it is his, or nobody can tell. */
export function otherIn(
  part: Part,
  credit: string,
  attribution: Attribution | null,
  document: Document,
  article: Document,
): Doubt | null {
  if (speaksThere(credit, part, document)) return null;
  const name = spokenName(credit);
  const sure = isNamedOutright(name, attribution, article) ? 'sure' : 'inferred';
  if (part.speaker === null) return part.kind === 'question' && isInterviewed(credit, document) ? sure : null;
  if (isNamedInLabel(name, part, document)) return null;
  const speakers = speakersOf(document);
  if ([...speakers.values()].some((speaker) => isOne(name, speaker))) return sure;
  const isNamed = spokenName(part.speaker).names.length > 0;
  return part.kind === 'turn' && isPerson(credit) && sure === 'sure' && isNamed ? sure : null;
}

/** "JUSTICE KAGAN, with whom JUSTICE JACKSON joins": both stand behind the words. */
function isNamedInLabel({ names }: SpokenName, { label }: Part, { text }: Document): boolean {
  const surname = names.at(-1);
  return surname !== undefined && new RegExp(`(?<!\\p{L})${surname}(?!\\p{L})`, 'iu').test(cut(text, label));
}

/** The name or office itself stands beside the quotation, not a "he" or a "the senator" that was resolved to it. */
function isNamedOutright(
  { names, offices }: SpokenName,
  attribution: Attribution | null,
  { text }: Document,
): boolean {
  const span = attribution?.speakerSpan;
  if (!span) return true;
  const words = cut(text, span).toLowerCase();
  const telling = names.at(-1) ?? offices.at(-1);
  return telling !== undefined && words.includes(telling);
}
