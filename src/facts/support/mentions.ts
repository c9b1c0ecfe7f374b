import type { Mention, MentionKind, Side } from '../../types/index.js';

/** The mentions of one kind on a side, in text order. */
export function mentionsOf<K extends MentionKind>(
  { mentions }: Side,
  kind: K,
): Extract<Mention, { kind: K }>[] {
  return mentions.filter((mention): mention is Extract<Mention, { kind: K }> => mention.kind === kind);
}
