import type { Side } from '../types/index.js';
import { wordList } from './lexicon.js';
import { phrasesOf } from './noun-phrases.js';
import type { Predicate } from './predicates.js';

const JOINS = wordList('words that join clauses');

/** Who tells a clause: the head of the subject of the verb of saying, and that verb. */
export interface Voice {
  /** Token of the speaker's head noun or pronoun; null where the wording names none ("it is said that"). */
  readonly speaker: number | null;
  /** Token of the verb ("said", "denies", "according"). */
  readonly verb: number;
}

const SAYING = wordList('saying verbs');

/** The verb of saying that governs a clause: before it ("X said that …") or behind the last comma ("…, X said"). */
export function voiceOf(side: Side, predicates: readonly Predicate[], index: number): Voice | null {
  const own = predicates[index]!;
  const last = predicates[index - 1];
  if (last && SAYING.has(last.lemma) && governs(last, own))
    return { speaker: last.subject?.head ?? null, verb: last.head };
  if (last && JOINS.has(own.opener)) {
    const handed = voiceOf(side, predicates, index - 1);
    if (handed) return handed;
  }
  return tailVoice(side, predicates, index) ?? according(side);
}

function governs(last: Predicate, own: Predicate): boolean {
  if (last.object !== null) return false;
  if (/^(?:that|whether|if)$/u.test(own.opener)) return true;
  return own.opener === '' && own.from === last.to && own.from <= last.group.to + 2;
}

/** "…, the inspector testified." */
function tailVoice(side: Side, predicates: readonly Predicate[], index: number): Voice | null {
  const tail = predicates.at(-1)!;
  if (predicates.length - 1 === index || !SAYING.has(tail.lemma) || tail.group.form !== 'finite') return null;
  const rest = side.tokens.slice(tail.group.to + 1).filter(({ kind }) => kind !== 'mark');
  const comma = side.tokens[tail.from - 1]?.text === ',';
  return comma && rest.length <= 2 && tail.subject ? { speaker: tail.subject.head, verb: tail.head } : null;
}

function according(side: Side): Voice | null {
  const at = side.tokens.findIndex(
    ({ norm }, index) => norm === 'according' && side.tokens[index + 1]?.norm === 'to',
  );
  if (at < 0) return null;
  const phrase = phrasesOf(side).find(({ from }) => from >= at + 2);
  return { speaker: phrase?.head ?? null, verb: at };
}
