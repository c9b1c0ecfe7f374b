import { isPastOrAuxiliary } from '../verbs/finite.js';
import { SPEECH_NOUNS } from '../verbs/reporting.js';
import type { Cue } from './cue.js';
import { subjectBefore } from './noun-phrase.js';
import { ARTICLES } from './phrase-words.js';
import { subjectAfter } from './subject-after.js';
import type { Range, Word } from './words.js';

/** "according to X", "in the words of X", "as X put it". */
export function sourceCue(words: readonly Word[], index: number): Cue | null {
  const put = asPut(words, index);
  if (put) return put;
  const start =
    phraseAt(words, index, 'according to') ?? phraseAt(words, index, 'in the words of') ?? per(words, index);
  if (start === null) return null;
  const subject = subjectAfter(words, start);
  const leads = index === 0 || (words[index - 1]!.kind === 'word' && index < 3);
  const content = subject && leads ? afterBreak(words, subject.to) : null;
  return {
    range: { from: index, to: start },
    base: 'according to',
    group: 'source',
    subject,
    content,
    weighty: false,
    inverted: true,
  };
}

function asPut(words: readonly Word[], index: number): Cue | null {
  if (!/^puts?$/u.test(words[index]!.norm) || words[index + 1]?.norm !== 'it') return null;
  const subject = subjectBefore(words, index);
  if (!subject || words[subject.from - 1]?.norm !== 'as') return null;
  const range = { from: index, to: index + 2 };
  return { range, base: 'put it', group: 'source', subject, content: null, weighty: false, inverted: false };
}

/** "…,” per the party's bylaws": behind a comma or a quotation, and no rate ("per day"). */
function per(words: readonly Word[], index: number): number | null {
  const [before, next] = [words[index - 1], words[index + 1]];
  if (words[index]!.norm !== 'per' || !before || !next) return null;
  const apart = before.kind === 'quote' || before.norm === ',';
  return apart && (next.capital || ARTICLES.has(next.norm)) ? index + 1 : null;
}

function phraseAt(words: readonly Word[], index: number, phrase: string): number | null {
  const parts = phrase.split(' ');
  return parts.every((part, offset) => words[index + offset]?.norm === part) ? index + parts.length : null;
}

function afterBreak(words: readonly Word[], from: number): number | null {
  for (let at = from; at < words.length; at++) if (words[at]!.norm === ',') return at + 1;
  return null;
}

/** "her claim that …", "Trump’s “basket” remark": a noun of speech with its owner. */
export function nounCue(words: readonly Word[], index: number): Cue | null {
  const { norm, kind } = words[index]!;
  if (kind !== 'word' || !SPEECH_NOUNS.has(norm)) return null;
  const owner = ownerBefore(words, index);
  const next = words[index + 1];
  if (!owner || !next) return null;
  const opens = next.kind === 'quote' || /^(?:that|of|:|to|,)$/u.test(next.norm) ? index + 1 : null;
  const content = opens === null ? null : next.norm === 'that' || next.norm === ':' ? opens + 1 : opens;
  return {
    range: { from: index, to: index + 1 },
    base: norm,
    group: 'noun',
    subject: owner,
    content,
    weighty: true,
    inverted: false,
  };
}

/** The possessive before a noun, adjectives and quotations between looked through. */
function ownerBefore(words: readonly Word[], index: number): Range | null {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const { text, norm, kind } = words[at]!;
    if (/^(?:his|her|their|its)$/u.test(norm)) return { from: at, to: at + 1 };
    if (kind === 'word' && /['\u2019]s$/u.test(text)) return { from: ownerStart(words, at), to: at + 1 };
    if (kind === 'mark' || (kind === 'word' && isPastOrAuxiliary(norm))) return null;
  }
  return null;
}

function ownerStart(words: readonly Word[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    words[from]!.capital &&
    words[from - 1]!.capital &&
    words[from - 1]!.kind === 'word' &&
    from > 1
  )
    from--;
  if (from > 0 && ARTICLES.has(words[from - 1]!.norm)) from--;
  return from;
}
