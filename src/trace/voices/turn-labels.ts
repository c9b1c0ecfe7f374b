import { anyOf } from '../../language/lexicon.js';

/** How a transcript marks who speaks. */
type LabelForm = 'capitals' | 'titled' | 'named' | 'question' | 'answer';

/** A label at the head of a line. Offsets are in the text it was found in. */
export interface Label {
  readonly form: LabelForm;
  /** Without the colon or full stop behind it. */
  readonly name: string;
  readonly start: number;
  /** Where the words begin. */
  readonly end: number;
  /** Closed by a full stop: many other lines look like that, so it must come often. */
  readonly dotted: boolean;
}

const CAPITALS = "(?:Mc|Mac|O['’]|De|Van|Von|La|Le)?\\p{Lu}[\\p{Lu}.'’-]*\\p{Lu}\\.?";
const ASIDE = '(?:\\s?[([][^)\\]\\n]{1,60}[)\\]])?';
const TITLE = `(?:${anyOf('titles in transcripts')})`;
const WORD = "\\p{Lu}[\\p{L}'’-]*\\.?";
/** A line number of a court transcript, a bullet or a mark of emphasis before the label. */
const HEAD = '(?<head>^[ \\t]*(?:\\d{1,2}[ \\t]+)?[>*_]*)';

/** The same, or the end of a sentence where lines were joined. */
const AFTER = '(?<head>(?:^[ \\t]*|(?<=[.?!”"—-][ \\t]))(?:\\d{1,2}[ \\t]+)?[>*_]*)';

const FORMS: readonly (readonly [LabelForm, RegExp])[] = [
  [
    'question',
    new RegExp(`${AFTER}(?<name>Q(?:UESTION)?)(?<stop>[.:]|[ \\t]{2,}|\\t)[ \\t]*(?=[^\\s.])`, 'gmu'),
  ],
  ['answer', new RegExp(`${AFTER}(?<name>A(?:NSWER)?)(?<stop>[.:]|[ \\t]{2,}|\\t)[ \\t]*(?=[^\\s.])`, 'gmu')],
  [
    'capitals',
    new RegExp(
      `${HEAD}(?<name>(?:THE )?${CAPITALS}(?: (?:${CAPITALS}|\\p{Lu}\\.)){0,4}${ASIDE})(?<stop>:|\\.(?=\\s))[*_]*[ \\t]*`,
      'gmu',
    ),
  ],
  [
    'titled',
    new RegExp(
      `${HEAD}(?<name>${TITLE}\\.? ${CAPITALS}(?: ${CAPITALS}){0,2}${ASIDE})(?<stop>:|\\.(?=\\s))[*_]*[ \\t]*`,
      'gmu',
    ),
  ],
  [
    'named',
    new RegExp(`${HEAD}(?<name>${WORD}(?: ${WORD}){0,3}${ASIDE})(?<stop>:)[*_]*[ \\t]+(?=\\S)`, 'gmu'),
  ],
];

/** Everything in a text that looks like a speaker's label at the head of a line, in order; one label at a place. */
export function labelsIn(text: string): Label[] {
  const found = new Map<number, Label>();
  for (const [form, pattern] of FORMS)
    for (const match of text.matchAll(pattern)) {
      const { head, name, stop } = match.groups!;
      const start = match.index + head!.length;
      if (found.has(start) || (form !== 'question' && form !== 'answer' && isNobody(name!))) continue;
      found.set(start, {
        form,
        name: name!.trim(),
        start,
        end: match.index + match[0].length,
        dotted: stop === '.',
      });
    }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Given name and surname in capitals, closed by a full stop: in a transcript of such labels one that comes once is another. */
const FULL_NAME = "\\p{Lu}{3,}(?: \\p{Lu}\\.)? (?:\\p{Lu}{2,}[-’'])?\\p{Lu}{3,}";

/** The same labels in the middle of a line, where the layout of a page was lost: "Thank you. JOE PAVEL. Next …". */
export function strayLabels(text: string, names: readonly string[], dotted: boolean): Label[] {
  const capitals = names.filter((name) => !/\p{Ll}/u.test(name));
  if (capitals.length === 0) return [];
  const forms = capitals.map((name) => name.replace(/[.*+?^$()[\]{}|\\]/gu, '\\$&'));
  if (dotted) forms.push(FULL_NAME);
  const pattern = new RegExp(
    `(?<=[\\s)])(?<name>${forms.join('|')})(?<stop>:|\\.(?=\\s\\p{Lu}))[ \\t]*`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(({ index, 0: whole, groups }) => ({
    form: 'capitals',
    name: groups!['name']!,
    start: index,
    end: index + whole.length,
    dotted: groups!['stop'] === '.',
  }));
}

/** Initials alone, or a word that names a part of a paper. */
function isNobody(name: string): boolean {
  return NO_SPEAKER.test(name) || !/\p{L}{2}/u.test(name);
}

/** Words before a colon that name no speaker: parts of a paper, of a form, of a page. */
const NO_SPEAKER = new RegExp(
  `^(?:(?:the )?(?:${anyOf('labels that may be dates or name no speaker')})(?:\\s(?:\\d+|[IVX]+|of the.*|to the.*))?|[IVX]+|[A-Z]|U\\.S|U\\.K|P\\.S|N\\.B)\\.?$`,
  'iu',
);
