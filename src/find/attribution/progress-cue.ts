import { wordList } from '../../language/lexicon.js';
import type { Cue } from './cue.js';
import { subjectBefore } from './noun-phrase.js';
import { subjectAfter } from './subject-after.js';
import type { Word } from './words.js';

const PROGRESS = wordList('verbs of progress');
const WITH_PARTICLE = wordList('verbs of speech with their particle');

/** "…,” the report begins", "the letter opens: “…”", "“…,” he went on": a cue at `index`, or null. */
export function progressCue(words: readonly Word[], index: number): Cue | null {
  const { norm, kind } = words[index]!;
  if (kind !== 'word') return null;
  const to = WITH_PARTICLE.has(`${norm}-${words[index + 1]?.norm ?? ''}`) ? index + 2 : index + 1;
  if (to === index + 1 && !PROGRESS.has(norm)) return null;
  const inverted = words[index - 1]?.kind === 'quote';
  const subject = inverted ? subjectAfter(words, to) : subjectBefore(words, index);
  if (!subject || !besideQuote(words, inverted ? index : subject.from, inverted ? subject.to : to))
    return null;
  return {
    range: { from: index, to },
    base: norm,
    group: 'utter',
    subject,
    content: null,
    weighty: false,
    inverted,
  };
}

/** A quotation ends hard before `from`, with the clause over at `to`, or one begins at `to` behind a comma or colon. */
function besideQuote(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to];
  const last = words[from - 1]?.norm === ',' ? words[from - 2] : words[from - 1];
  const behind = last?.kind === 'quote' && (!next || next.kind === 'mark' || next.kind === 'paren');
  const before = next && /^[,:]$/u.test(next.norm) ? words[to + 1] : next;
  return behind || before?.kind === 'quote';
}
