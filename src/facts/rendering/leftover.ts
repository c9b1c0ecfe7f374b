import { documentNouns } from '../../language/document-nouns.js';
import { wordList } from '../../language/lexicon.js';
import type { Side } from '../../types/index.js';
import { clausesOf, type Clause } from '../../language/clauses.js';
import { isContent } from '../../language/tokenize.js';
import type { Accounts } from './accounts.js';
import { particleAt } from './particles.js';
import { isNegator } from '../../language/negators.js';

const PREPOSITIONS = wordList('short prepositions');

const JOINS = wordList('words that join clauses');

type Used = Pick<Accounts, 'used'>;

/** Cautious words that a claim leaves out, in the clauses of the passage that it renders and those that govern or limit them. */
export function cautionsLeft(passage: Side, { used }: Used): number[] {
  const clauses = clausesOf(passage.tokens);
  const last = clauses.findLastIndex((clause) => isUsed(clause, used));
  return clauses.flatMap((clause, index) =>
    index <= last || limits(clause)
      ? range(clause).filter((at) => !used.has(at) && isCaution(passage, at))
      : [],
  );
}

function isUsed({ from, to }: Clause, used: ReadonlySet<number>): boolean {
  return range({ from, to }).some((at) => used.has(at));
}

function range({ from, to }: Pick<Clause, 'from' | 'to'>): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** A clause behind the one rendered that takes something back: "…, but", "…, unless", "…, although", "…, of which four are conditional". */
function limits({ joint }: Clause): boolean {
  return joint === 'contrast' || joint === 'subordinate' || joint === 'relative' || joint === 'resume';
}

/** True for words of a passage that say less, or less surely, or in somebody else's name. */
export function isCaution(side: Side, index: number): boolean {
  const particle = particleAt(side, index);
  if (particle === null) return side.tokens[index]!.norm === '?';
  if (particle.kind === 'speech') return side.tags[index]!.pos === 'VERB' && !speaksForItself(side, index);
  return particle.kind === 'caution';
}

/** "We found", "the report says": the source's own word. */
function speaksForItself({ tokens }: Side, index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 3), index).map(({ norm }) => norm);
  return before.some((norm) => OWN_VOICE.has(norm));
}

const OWN_VOICE = new Set([...documentNouns('itself'), ...documentNouns('part'), 'i', 'we']);

/** True where a word left out changes what the words beside it are about: "deputy minister", "agreed to pay", "the repair of the bridge". */
export function leavesHead(passage: Side, { used }: Used): boolean {
  const { tokens, tags } = passage;
  return tokens.some((token, index) => {
    if (used.has(index) || !isContent(token) || isCounting(passage, index)) return false;
    const { pos } = tags[index]!;
    if (pos !== 'VERB' && followsUsedNoun(passage, index, used)) return true;
    const next = nextContent(passage, index);
    if (next === null || !used.has(next) || pos === 'ADV') return false;
    const between = tokens.slice(index + 1, next).map(({ norm }) => norm);
    if (pos === 'VERB') return between.length === 0 || GOVERNS.test(between.join(' '));
    return (between.length === 0 && tags[next]!.pos !== 'VERB') || between[0] === 'of';
  });
}

/** "The number of calls grew" says no more than "calls grew". */
function isCounting({ tokens }: Side, index: number): boolean {
  return /^(?:number|total)$/u.test(tokens[index]!.norm) && tokens[index + 1]?.norm === 'of';
}

const GOVERNS = /^(?:to|that|in|from|being|it|the|of)\b/u;

function nextContent({ tokens }: Side, index: number): number | null {
  for (let at = index + 1; at < tokens.length; at++) {
    if (tokens[at]!.kind === 'mark' && tokens[at]!.norm !== '-') return null;
    if (isContent(tokens[at]!)) return at;
  }
  return null;
}

/** "Bridge repair" where the claim has the bridge alone. */
function followsUsedNoun({ tags }: Side, index: number, used: ReadonlySet<number>): boolean {
  const [before, own] = [tags[index - 1]?.pos ?? '', tags[index]!.pos];
  return used.has(index - 1) && NAMING.test(own) && NAMING.test(before);
}

const NAMING = /^(?:NOUN|PROPN)$/u;

/** What is denied, or said of all, holds only with every word that narrows it: "no record in the three counties". */
export function narrowsLess(claim: Side, passage: Side, { used }: Used): boolean {
  const opener = participleEnd(passage);
  return (
    claim.tokens.some(({ norm }) => isNegator(norm) || TOTAL.has(norm)) &&
    clausesOf(passage.tokens).some(
      (clause) =>
        isUsed(clause, used) &&
        range(clause).some(
          (at) => at > opener && !used.has(at) && isContent(passage.tokens[at]!) && narrows(passage, at),
        ),
    )
  );
}

/** Where a participle that opens the sentence ends ("Applying its own rulings, …"): it tells how, and narrows nothing. -1 without one. */
function participleEnd({ tokens }: Side): number {
  return /ing$/u.test(tokens[0]?.norm ?? '') ? tokens.findIndex(({ norm }) => norm === ',') : -1;
}

function narrows({ tags, tokens }: Side, index: number): boolean {
  return (
    /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/u.test(tags[index]!.pos) &&
    !/^(?:earliest|latest)$/u.test(tokens[index]!.norm)
  );
}

const TOTAL = wordList('words of a whole');

/** True where the passage's verb has a subject that the claim does not name; `known` tells of names that the claim's pronoun may stand for. */
export function changesSubject(passage: Side, { used }: Used, known: (word: string) => boolean): boolean {
  return passage.tags.some(({ pos }, index) => {
    if (!used.has(index) || pos !== 'VERB') return false;
    const subject = subjectOf(passage, index);
    return (
      subject !== null &&
      !used.has(subject) &&
      !isCounting(passage, subject) &&
      !known(passage.tokens[subject]!.norm.replace(/'s$/u, ''))
    );
  });
}

/** The noun or name before a verb in its clause that no preposition governs; null where another verb or a mark comes first. */
function subjectOf({ tokens, tags }: Side, verb: number): number | null {
  let found: number | null = null;
  for (let at = verb - 1; at >= 0 && tokens[at]!.kind !== 'mark'; at--) {
    const { pos } = tags[at]!;
    if (pos === 'VERB' || JOINS.has(tokens[at]!.norm)) break;
    if (NAMING.test(pos)) found ??= at;
    else if (pos === 'ADP' || PREPOSITIONS.has(tokens[at]!.norm)) found = null;
  }
  return found;
}
