import * as annotator from '../../src/language/mentions/index.js';
import { cut } from '../../src/language/span.js';
import { tokenize } from '../../src/language/tokenize.js';
import type { LikelihoodScale, Mention, MentionKind } from '../../src/types/index.js';

/** The mentions of one kind in a text, each with its words and the words it governs. */
export function mentionsIn<K extends MentionKind>(
  text: string,
  kind: K,
  scale: LikelihoodScale = 'icd203',
): { words: string; scope: string; mention: Extract<Mention, { kind: K }> }[] {
  return annotator
    .mentionsIn(text, tokenize(text), { start: 0, end: text.length }, scale)
    .filter((mention): mention is Extract<Mention, { kind: K }> => mention.kind === kind)
    .map((mention) => ({ words: cut(text, mention.span), scope: cut(text, mention.scope), mention }));
}
