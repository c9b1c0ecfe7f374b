import type { Side } from '../../types/index.js';
import { isContent } from '../../language/tokenize.js';
import type { Accounts } from './accounts.js';
import { particleAt } from './particles.js';

/** Cautious words of a passage that a claim leaves out. */
export function cautionsLeft(passage: Side, { used }: Accounts): number[] {
  return passage.tokens.flatMap((_, index) =>
    !used.has(index) && isCaution(passage, index) ? [index] : [],
  );
}

function isCaution(side: Side, index: number): boolean {
  const kind = particleAt(side, index)?.kind;
  return kind === 'caution' || (kind === 'speech' && !speaksForItself(side, index)) || side.tokens[index]!.norm === '?';
}

/** "We found", "the report says": the source's own word. */
function speaksForItself({ tokens }: Side, index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 3), index).map(({ norm }) => norm);
  return before.some((norm) => OWN_VOICE.test(norm));
}

const OWN_VOICE =
  /^(?:i|we|report|audit|inquiry|study|review|survey|paper|judgment|ruling|minutes|statement|notice|chapter|table|figure|section|annex)$/u;

/** True where a word left out changes what the words beside it are about: "deputy minister", "agreed to pay", "the repair of the bridge". */
export function leavesHead(passage: Side, { used }: Accounts): boolean {
  const { tokens, tags } = passage;
  return tokens.some((token, index) => {
    if (used.has(index) || !isContent(token)) return false;
    const { pos } = tags[index]!;
    const next = nextContent(passage, index);
    if (next === null || !used.has(next)) return pos !== 'VERB' && followsUsedNoun(passage, index, used);
    const between = tokens.slice(index + 1, next).map(({ norm }) => norm);
    if (pos === 'VERB') return between.length === 0 || GOVERNS.test(between.join(' '));
    if (pos === 'ADV') return false;
    return between.length === 0 || between[0] === 'of' || followsUsedNoun(passage, index, used);
  });
}

const GOVERNS = /^(?:to|that|in|from|to have|to be|to have been|being|it|the|of)\b/u;

function nextContent({ tokens }: Side, index: number): number | null {
  for (let at = index + 1; at < tokens.length; at++) {
    if (tokens[at]!.kind === 'mark' && tokens[at]!.norm !== '-') return null;
    if (isContent(tokens[at]!)) return at;
  }
  return null;
}

/** "Bridge repair" where the claim has the bridge alone. */
function followsUsedNoun({ tags }: Side, index: number, used: ReadonlySet<number>): boolean {
  const nominal = /^(?:NOUN|PROPN)$/u;
  return index > 0 && used.has(index - 1) && nominal.test(tags[index]!.pos) && nominal.test(tags[index - 1]!.pos);
}
