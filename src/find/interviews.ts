import { trim } from '../language/span.js';
import type { Block, Document, Span } from '../types/index.js';
import type { Draft } from './draft.js';
import { hasFirstPerson } from './speech.js';
import { anyOf } from '../language/lexicon.js';

/** One answer of a printed interview; the label that names the speaker ("Sorel:") leads it in. */
interface AnswerDraft extends Draft {
  readonly leadIn: Span;
}

/** "Sorel:", "HANA SOREL:", "Ms. Sorel:", "A:", at the start of a paragraph. */
const LABEL =
  /^(?<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof)\.?\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2})\s?:\s+(?=\S)/u;
const NO_NAME = new RegExp(`^(?:${anyOf('labels that name no speaker')}|[qa])$`, 'iu');
/** A label is a speaker's when it comes back: one "Note:" is no interview. */
const MIN_TURNS = 3;

/**
 * Answers of an interview printed as labelled turns. A label counts when its last name labels at least three paragraphs, some of
 * them in the first person, or when it is in capitals and names somebody of whom the article tells. Unlabelled paragraphs after an answer are not taken: they may be the author's.
 */
export function interviewAnswers({ text, blocks }: Document): AnswerDraft[] {
  const turns = blocks.flatMap((block, index) => readTurn(text, block, index) ?? []);
  const byName = new Map<string, AnswerDraft[]>(turns.map(({ name }) => [name, []]));
  for (const { name, draft } of turns) byName.get(name)!.push(draft);
  return [...byName.values()].filter((drafts) => isSpeaker(text, drafts)).flat();
}

function readTurn(text: string, block: Block, index: number): { name: string; draft: AnswerDraft } | null {
  if (block.kind !== 'paragraph' || block.quoteDepth > 0) return null;
  const match = LABEL.exec(text.slice(block.span.start, block.span.start + 80));
  if (!match) return null;
  const label = match.groups!['name']!;
  const span = trim(text, { start: block.span.start + match[0].length, end: block.span.end });
  if (span.end === span.start) return null;
  const leadIn = { start: block.span.start, end: block.span.start + label.length + 1 };
  const draft: AnswerDraft = {
    form: 'excerpt',
    span,
    runs: [{ span, joint: 'start' }],
    blocks: [index, index],
    leadIn,
  };
  return { name: label.split(/\s/u).at(-1)!.toLowerCase(), draft };
}

function isSpeaker(text: string, drafts: readonly AnswerDraft[]): boolean {
  const personal = drafts.filter(({ span }) => hasFirstPerson(text.slice(span.start, span.end)));
  return personal.length > 0 && (drafts.length >= MIN_TURNS || isSomebody(text, drafts[0]!.leadIn));
}

/** "MARTEN:" in an article about Premier Marten: a label in capitals that is somebody's name elsewhere. */
function isSomebody(text: string, label: Span): boolean {
  const name = text.slice(label.start, label.end).replace(/\s?:$/u, '').split(/\s/u).at(-1)!;
  if (!/^\p{Lu}{3,}$/u.test(name) || NO_NAME.test(name)) return false;
  const small = name[0]! + name.slice(1).toLowerCase();
  return new RegExp(`(?<=\\p{L}[.]? )${small}(?!\\p{L})`, 'u').test(text);
}
