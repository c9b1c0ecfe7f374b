import { nameHint } from '../../verdict/kind-names.js';
import { nearest } from '../../language/nearest.js';
import { REASON_TO_COME } from '../../language/placeholder.js';
import type { Comment, Span } from '../../types/index.js';

const ACTIONS = ['disable-next-line', 'disable-file', 'disable', 'enable'] as const;

/** What one comment asks for. */
export interface Directive {
  readonly action: (typeof ACTIONS)[number];
  /** Checks and families as written; none means all. */
  readonly names: readonly string[];
  readonly reason: string | null;
  readonly raw: Span;
}

/** What is wrong with a comment, or of no use in it. */
export interface Complaint {
  readonly message: string;
  readonly raw: Span;
}

/** `sourcecheck-disable quote/altered-words, certainty/* -- reason` */
const FORM =
  /^sourcecheck-(?<action>[a-z-]*)(?<names>(?:[\s,]+(?!--(?:\s|$))[^\s,]+)*)[\s,]*(?:--(?<reason>[\s\S]*))?$/u;

/** Reads the comments of an article; `known` are the names by which checks may be called. What is not understood is told and has no effect. */
export function readDirectives(
  comments: readonly Comment[],
  known: readonly string[],
  requireReason: boolean,
): { directives: Directive[]; complaints: Complaint[] } {
  const read = comments.map((comment) => readDirective(comment, known, requireReason));
  return {
    directives: read.flatMap(({ directive }) => directive ?? []),
    complaints: read.flatMap(({ complaints }) => complaints),
  };
}

function readDirective(
  { text, raw }: Comment,
  known: readonly string[],
  requireReason: boolean,
): { directive: Directive | null; complaints: Complaint[] } {
  const groups = FORM.exec(text)?.groups;
  const action = ACTIONS.find((name) => name === groups?.['action']);
  if (groups === undefined || action === undefined) {
    return { directive: null, complaints: [{ message: unknownAction(text), raw }] };
  }
  const names = groups['names']!.split(/[\s,]+/u).filter((name) => name !== '');
  const said = groups['reason']?.replace(/\s+/gu, ' ').trim() || null;
  const reason = said === REASON_TO_COME ? null : said;
  const unknown = names.filter((name) => !known.includes(name));
  const complaints = unknown.map((name) => ({
    message: `There is no check called \`${name}\`, which is named in this comment; ${nameHint(name, known)}`,
    raw,
  }));
  if (requireReason && reason === null && action !== 'enable') {
    const message = `This comment gives no reason and has no effect; write one behind two hyphens: \`sourcecheck-${action} … -- reason\``;
    return { directive: null, complaints: [...complaints, { message, raw }] };
  }
  const kept = names.filter((name) => known.includes(name));
  const directive = names.length > 0 && kept.length === 0 ? null : { action, names: kept, reason, raw };
  return { directive, complaints };
}

function unknownAction(text: string): string {
  const words = ACTIONS.map((action) => `sourcecheck-${action}`);
  const word = /^\S*/u.exec(text)![0];
  const meant = nearest(word, words);
  const hint = meant === null ? `write one of ${words.join(', ')}` : `did you mean \`${meant}\`?`;
  return `The comment \`${word}\` is not understood and has no effect; ${hint}`;
}
