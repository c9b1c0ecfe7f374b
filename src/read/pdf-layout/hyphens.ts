const BREAK = /([\p{L}\p{M}]+(?:['’][\p{L}]+)?)([-\u2010\u00AD])$/u;
/** Cheaper than the pattern above, and true of whatever it matches. */
const ENDS_BROKEN = /[-\u2010\u00AD]$/u;
const WORD = /[\p{L}\p{M}]+(?:(?<=\p{L})-(?=\p{L})[\p{L}\p{M}]+)*/gu;
const NEXT = /^([\p{L}\p{M}]+)/u;

/** Words of a document that are not cut by a line break: the witnesses for how a broken word is written. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
}

/** Collects the unbroken words and hyphenated compounds of all lines. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = (ENDS_BROKEN.test(line) ? line.replace(BREAK, '') : line).toLowerCase();
    for (const word of whole.match(WORD) ?? []) {
      words.add(word);
      if (word.includes('-')) for (const part of word.split('-')) words.add(part);
    }
  }
  return { has: (word) => words.has(word) };
}

/** A dash set close to the word or figure before it is set close to the next one too: "admits—/indeed", "16–/20". */
const DASHED = /[\p{L}\p{N}”’"']—$|\p{N}–$/u;

export type Joint = 'space' | 'join' | 'keep-hyphen';

/**
 * How two lines of one paragraph are joined: by a space; by dropping the hyphen of a broken word ("informa-/tion"); or by
 * keeping a real hyphen ("long-/term"). The rest of the document decides; where it is silent, a compound is kept only when
 * both halves are words of the document.
 */
export function jointOf(line: string, next: string, vocabulary: Vocabulary): Joint {
  if (DASHED.test(line) && /^[\p{L}\p{N}“‘"']/u.test(next)) return 'keep-hyphen';
  const broken = ENDS_BROKEN.test(line) ? BREAK.exec(line) : null;
  if (!broken) return /[\p{L}\p{N}]-$/u.test(line) && /^[\p{L}\p{N}]/u.test(next) ? 'keep-hyphen' : 'space';
  const follower = NEXT.exec(next)?.[1];
  if (follower === undefined) return /^\d/u.test(next) ? 'keep-hyphen' : 'space';
  if (broken[2] === '\u00AD') return 'join';
  const [left, right] = [broken[1]!.toLowerCase(), follower.toLowerCase()];
  if (vocabulary.has(left + right)) return 'join';
  if (/^\p{Lu}/u.test(follower)) return 'keep-hyphen';
  if (vocabulary.has(`${left}-${right}`)) return 'keep-hyphen';
  return left.length > 2 && right.length > 2 && vocabulary.has(left) && vocabulary.has(right)
    ? 'keep-hyphen'
    : 'join';
}
