import { wordList } from '../../language/lexicon.js';
import { contains, cover } from '../../language/span.js';
import type { Side } from '../../types/index.js';
import { isCaution } from './leftover.js';
import { particleAt } from './particles.js';

/**
 * What stands between the semicolons of a passage, as far as nobody is said to speak before ("He claimed this; and that"); the whole where
 * there are none, or where the claim has one too.
 */
export function partsOf(passage: Side, claim: Side): Side[] {
  const marks = passage.tokens.flatMap(({ norm }, index) => (norm === ';' ? [index] : []));
  if (marks.length === 0 || claim.tokens.some(({ norm }) => norm === ';')) return [passage];
  const borders = [-1, ...marks, passage.tokens.length];
  const parts = borders.slice(1).map((to, index) => stretch(passage, borders[index]! + 1, to));
  const spoken = parts.findIndex((part) => part.tokens.some((_, at) => speaks(part, at)));
  return parts.slice(0, spoken < 0 ? undefined : spoken + 1);
}

function speaks(side: Side, index: number): boolean {
  const particle = particleAt(side, index);
  return (
    particle !== null &&
    (particle.kind === 'speech' || REPORTS.has(side.tags[index]!.lemma)) &&
    isCaution(side, index)
  );
}

const REPORTS = wordList('words that report');

function stretch(side: Side, from: number, to: number): Side {
  const tokens = side.tokens.slice(from, to);
  if (tokens.length === 0) return { ...side, tokens, tags: [], mentions: [], text: '' };
  const span = cover([tokens[0]!.span, tokens.at(-1)!.span]);
  return {
    span,
    text: side.text.slice(span.start - side.span.start, span.end - side.span.start),
    tokens,
    tags: side.tags.slice(from, to),
    mentions: side.mentions.filter((mention) => contains(span, mention.span)),
  };
}
