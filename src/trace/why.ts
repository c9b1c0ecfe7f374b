import type { Alteration, TracePlace, TraceVerdict } from '../types/index.js';
import { contains } from '../language/span.js';
import { TYPOGRAPHIC } from './house.js';
import { pageAt, pageName } from './pages.js';

/** What each sort of alteration did, in words a reader knows; kinds that only one verdict has are told by the verdict. */
const DONE: Readonly<Record<string, string>> = {
  'bracketed-case': 'a letter changed in brackets',
  'terminal-punctuation': 'closing punctuation fitted to the sentence',
  punctuation: 'punctuation changed',
  hyphenation: 'a hyphen put in or left out',
  'note-number': 'a note number dropped',
  'own-note': 'a note number of the article’s own',
  interruption: 'the source’s own aside dropped',
  stumble: 'a false start or filler left out',
  bracket: 'brackets added',
  ellipsis: 'words left out at an ellipsis',
  sic: 'an error marked',
  'declared-emphasis': 'emphasis added and declared',
  'emphasis-added': 'emphasis added',
  numeral: 'a number spelled otherwise',
  spelling: 'a word spelled otherwise',
  damaged: 'a word that is damaged in the source',
  substituted: 'words exchanged',
  paraphrase: 'most words exchanged',
  inserted: 'words added',
  omitted: 'words left out without a mark',
  'sentences-omitted': 'whole sentences left out without a mark',
  reordered: 'words in another order',
  elided: 'an ellipsis that takes out what limits the rest',
  'truncated-after': 'cut off before words that limit it',
  'truncated-before': 'begun after words that limit it',
  misattributed: 'another source is credited',
  voice: 'somebody else speaks there',
  speaker: 'another speaker is named there',
  'own-voice': 'nobody is quoted there',
  'wrong-page': 'another page is cited',
};
/** Alterations named in one sentence; a reader finds the others in the list. */
const MOST_NAMED = 3;

const OPENINGS: Readonly<Partial<Record<TraceVerdict, string>>> = {
  altered: 'the passage stands',
  spliced: 'the pieces stand apart and were joined',
};

/** One sentence: where the words stand, and what was done to them by which rule. */
export function whyOf(
  verdict: TraceVerdict,
  alterations: readonly Alteration[],
  place: TracePlace,
  rivals: number,
): string {
  const opening = OPENINGS[verdict] ?? 'the words stand';
  const twice = rivals > 0 ? `, the likeliest of ${rivals + 1} places` : '';
  const changes = [
    ...new Set(alterations.filter(({ kind }) => !TYPOGRAPHIC.has(kind)).flatMap((one) => changeOf(one))),
  ];
  const shown = changes.slice(0, MOST_NAMED).join('; ');
  const more = changes.length > MOST_NAMED ? ` and ${changes.length - MOST_NAMED} more` : '';
  return `${opening} in ${whereOf(place)}${twice}${shown === '' ? '' : `: ${shown}${more}`}`;
}

function whereOf({ region: { document, origin, speaker }, span }: TracePlace): string {
  const page = pageAt(document, span.start);
  const named =
    origin === 'source' ? document.path : `the excerpt of ${speaker ?? 'the source'} in the article`;
  const earlier = document.superseded?.some((old) => contains(old, span)) === true;
  const left = document.leftOut?.find((part) => part.span !== null && contains(part.span, span));
  return (
    (page ? `${named}, page ${pageName(page)}` : named) +
    (earlier ? ', as it read before the tracked changes' : '') +
    (left ? `, outside its running text (${left.what})` : '')
  );
}

/** "first letter lower-cased (Chicago 13.7)"; the rule is named where it allows the change. */
function changeOf({ kind, weight, rule, actual }: Alteration): string[] {
  const done = kind === 'case' ? casing(actual) : DONE[kind];
  if (done === undefined) return [];
  const [by] = weight === 'permitted' ? (rule ?? '').split(':') : [];
  return [by ? `${done} (${by})` : done];
}

function casing(actual: string): string {
  return /^\p{Lu}/u.test(actual) ? 'first letter capitalised' : 'first letter lower-cased';
}
