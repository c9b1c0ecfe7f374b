import { anyOf } from '../language/lexicon.js';
import { SAYING_PARTICIPLES } from '../language/speech-verbs.js';
import { sentences } from '../language/sentences.js';
import type { Draft } from './draft.js';
import { hasSayingVerb } from './speech.js';

/** An attribution that interrupts is short; a longer stretch between two quotations is the author's own sentence. */
const MAX_INTERRUPTION = 200;
/** Characters before a quotation that show whether speech begins there. */
const REACH = 40;

/**
 * Joins a quotation broken by its attribution: "Some networks," the report said, "probably attempted …" is one quotation of two
 * pieces. A sentence that merely holds two quotations keeps two.
 */
export function joinInterrupted(text: string, drafts: readonly Draft[]): Draft[] {
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    const group = groups.at(-1);
    if (group && beginsSpeech(text, group[0]!) && interrupts(text, group.at(-1)!, draft)) group.push(draft);
    else groups.push([draft]);
  }
  return groups.map(merge);
}

function merge(group: readonly Draft[]): Draft {
  const [first, last] = [group[0]!, group.at(-1)!];
  if (first === last) return first;
  const runs = group.flatMap((draft, part) =>
    draft.runs.map((run, index) =>
      part > 0 && index === 0 ? { ...run, joint: 'interruption' as const } : run,
    ),
  );
  return {
    form: first.form,
    span: { start: first.span.start, end: last.span.end },
    runs,
    blocks: [first.blocks[0], last.blocks[1]],
  };
}

/** The quoted sentence is left hanging (comma, dash), an attribution follows, and a comma or dash hands back to the speaker. */
function interrupts(text: string, first: Draft, second: Draft): boolean {
  const gap = { start: first.span.end, end: second.span.start };
  if (first.blocks[1] !== second.blocks[0] || gap.end - gap.start > MAX_INTERRUPTION) return false;
  const words = text.slice(gap.start, gap.end);
  const quoted = text.slice(Math.max(first.span.start, first.span.end - 4), first.span.end);
  const hangs = /[,—–-]\s?['"’”»‹›«“]+$/u.test(quoted) || /^\s?[,—–-]/u.test(words);
  const handsBack = /[,—–-]\s*$/u.test(words);
  return (
    hangs &&
    handsBack &&
    !NEW_CLAUSE.test(words) &&
    sentences(text, gap).length === 1 &&
    hasSayingVerb(text, gap)
  );
}

/** Speech begins with its sentence, after a colon or comma, or after a verb of saying; the title of a song does not. */
const BEGINS_SPEECH = new RegExp(
  `(?:^|\\n|[.!?:;,—–-]["”’'»)\\]]*|\\b(?:${anyOf('words before somebody’s words')}))\\s*$`,
  'iu',
);

function beginsSpeech(text: string, { span }: Draft): boolean {
  return BEGINS_SPEECH.test(text.slice(Math.max(0, span.start - REACH), span.start));
}

/** "…," she said, and called it, "…" or "…," she said, adding, "…": a second quotation, not the rest of the first. */
const NEW_CLAUSE = new RegExp(
  `(?:,\\s|^[\\s,—–-]*)(?:before |then |later )?(?:${SAYING_PARTICIPLES}|calling|describing)\\b|^[\\s,—–-]*(?:and|but|while|then|or)\\b|,\\s(?:and|but|then)\\b[^,]*,\\s*$`,
  'iu',
);
