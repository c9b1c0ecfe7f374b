import { cut } from '../../language/span.js';
import type { Document, Span } from '../../types/index.js';
import type { Part } from './turns.js';

type Start = Omit<Part, 'span'>;

const NAME = "(?<name>(?:Mc|Mac|O['’])?\\p{Lu}[\\p{L}'’-]+(?:,? (?:Jr|Sr)\\.)?)";
/** "JUSTICE KAGAN, with whom JUSTICE SOTOMAYOR joins, concurring in part." */
const SEPARATE = new RegExp(
  `^(?:Opinion of )?(?:(?:THE )?CHIEF |Chief )?(?:JUSTICE|JUDGE|Justice|Judge) ${NAME}(?:, with whom [^.]{3,300}? joins?\\b[^.]{0,200}?)?, (?<manner>concurring|dissenting)\\b[^.:]{0,120}[.:]`,
  'u',
);
/** "KETHLEDGE, Circuit Judge, dissenting." */
const BY_JUDGE = new RegExp(
  `^${NAME}, (?:(?:Senior|Chief) )?(?:Circuit|District|Chief) Judge(?:, (?<manner>concurring|dissenting)\\b[^.:]{0,120})?[.:]`,
  'u',
);
/** "JUSTICE ALITO delivered the opinion of the Court." A summary by name of part ("… with respect to Part I") has no name in it. */
const FOR_COURT = new RegExp(
  `^(?:CHIEF |Chief )?(?:JUSTICE|JUDGE|Justice|Judge) ${NAME} (?:announced|delivered) [^.]{0,160}opinion of the [Cc]ourt`,
  'u',
);
const PER_CURIAM = /^Per Curiam\.$/iu;
const HEADNOTE = /^(?:Syllabus|Headnotes?)$/iu;
/** Characters of a block in which such a line stands. */
const REACH = 600;

/** The opinions of which a judgment is made up, each with its judge, and the headnote before them. */
export function opinionParts(document: Document): Start[] {
  const starts = document.blocks.flatMap(({ span }) =>
    startAt(cut(document.text, { start: span.start, end: Math.min(span.end, span.start + REACH) }), span),
  );
  const first = starts.find(({ kind }) => kind !== 'headnote');
  if (!first) return [];
  const headnote = starts.find(({ kind, label }) => kind === 'headnote' && label.start < first.label.start);
  return [...(headnote ? [headnote] : []), ...starts.filter(({ kind }) => kind !== 'headnote')];
}

function startAt(words: string, { start }: Span): Start[] {
  const label = (length: number): Span => ({ start, end: start + length });
  const separate = SEPARATE.exec(words) ?? BY_JUDGE.exec(words);
  if (separate) {
    const { name, manner } = separate.groups!;
    return [{ kind: kindOf(manner), speaker: name!, label: label(separate[0].length) }];
  }
  const court = FOR_COURT.exec(words);
  if (court) return [{ kind: 'opinion', speaker: court.groups!['name']!, label: label(court[0].length) }];
  if (PER_CURIAM.test(words.trim()))
    return [{ kind: 'opinion', speaker: null, label: label(words.trim().length) }];
  return HEADNOTE.test(words.trim())
    ? [{ kind: 'headnote', speaker: null, label: label(words.trim().length) }]
    : [];
}

function kindOf(manner: string | undefined): Part['kind'] {
  if (manner === undefined) return 'opinion';
  return manner === 'dissenting' ? 'dissent' : 'concurrence';
}

/** True for words that speak of a separate opinion: a dissent, a minority, a concurrence. */
export function namesSeparate(words: string): boolean {
  return /\b(?:dissent|minority|concurr)/iu.test(words);
}
