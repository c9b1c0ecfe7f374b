import type { Alteration, House, Span } from '../types/index.js';

export type { House } from '../types/index.js';

interface Permission {
  readonly houses: readonly House[];
  readonly rule: string;
}

const ALL: readonly House[] = ['ap', 'chicago', 'bluebook', 'permissive'];

/** Alterations that leave the speaker's words as they are: whether each may pass without a word, by house. */
const PERMISSIONS: Readonly<Record<string, Permission>> = {
  'quote-marks': { houses: ALL, rule: 'Chicago 13.7: quotation marks follow the house style' },
  dash: { houses: ALL, rule: 'typography: one dash for another' },
  spacing: { houses: ALL, rule: 'typography: spacing and line breaks' },
  hyphenation: { houses: ALL, rule: 'typography: hyphenation follows the house style' },
  typography: { houses: ALL, rule: 'typography: the same letters' },
  capitals: { houses: ALL, rule: 'typography: the same letters in capitals' },
  damaged: { houses: ALL, rule: 'the text of the source is damaged here: compare it by eye' },
  case: {
    houses: ['ap', 'chicago', 'permissive'],
    rule: 'Chicago 13.7: the first letter may change; Bluebook R5 brackets it',
  },
  'bracketed-case': { houses: ALL, rule: 'Bluebook R5: a changed letter in brackets' },
  'terminal-punctuation': {
    houses: ALL,
    rule: 'Chicago 13.7: closing punctuation follows the sentence around it',
  },
  punctuation: { houses: ['permissive'], rule: 'AP and Bluebook R5 keep the punctuation inside a quotation' },
  'note-number': { houses: ALL, rule: 'Chicago 13.7: note numbers may be dropped' },
  'own-note': { houses: ALL, rule: 'typography: the mark of a note is none of the words' },
  interruption: { houses: ALL, rule: 'the words left out are the source’s own, not the speaker’s' },
  stumble: { houses: ALL, rule: 'a false start or a filler of speech, which says nothing' },
  bracket: { houses: ALL, rule: 'Chicago 13.7 and Bluebook R5: brackets that clarify' },
  ellipsis: { houses: ALL, rule: 'Chicago 13.7: a marked ellipsis that keeps the sense' },
  sic: { houses: ALL, rule: 'Chicago 13.7: an error kept and marked' },
  'declared-emphasis': { houses: ALL, rule: 'Bluebook R5: emphasis declared' },
  'emphasis-added': { houses: [], rule: 'Bluebook R5: emphasis added must be declared' },
  numeral: { houses: ['ap', 'permissive'], rule: 'AP: figures follow the style book' },
  spelling: {
    houses: ['ap', 'chicago', 'permissive'],
    rule: 'Chicago 13.7: variant spelling may follow the house style',
  },
};

/** Alterations of type alone: nobody is told of them. */
export const TYPOGRAPHIC: ReadonlySet<string> = new Set([
  'quote-marks',
  'dash',
  'spacing',
  'typography',
  'capitals',
]);

/** Alterations that print makes and that touch no word (AP, Chicago 6.9 and 13.7); told, where the house allows them. */
const OF_PRINT: ReadonlySet<string> = new Set(['case', 'terminal-punctuation', 'note-number', 'own-note']);

/** True for alterations that leave a quotation verbatim. */
export function leavesVerbatim({ kind, weight }: Alteration): boolean {
  return TYPOGRAPHIC.has(kind) || (OF_PRINT.has(kind) && weight === 'permitted');
}

/** One place of an alteration on both sides. */
export interface Sides {
  readonly article: Span;
  readonly source: Span;
  readonly actual: string;
  readonly expected: string;
}

/** An editorial alteration: permitted where the house allows it, else immaterial. */
export function editorial(kind: string, sides: Sides, house: House): Alteration {
  const permission = PERMISSIONS[kind];
  const weight = permission?.houses.includes(house) ? 'permitted' : 'immaterial';
  return { kind, weight, touches: null, ...sides, rule: permission?.rule ?? null };
}

/** An alteration of the words: material when it touches what the sentence means. */
export function wording(kind: string, touches: string | null, sides: Sides): Alteration {
  return {
    kind,
    weight: touches === null ? 'immaterial' : 'material',
    touches,
    ...sides,
    rule: touches === null ? null : 'Masson v. New Yorker, 501 U.S. 496 (1991)',
  };
}
