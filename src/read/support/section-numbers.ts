import { wordList } from '../../language/lexicon.js';

/** The number that a heading of a section begins with. */
export interface SectionNumber {
  /** Named: "ARTICLE IV", "Section 3", "§ 12". Deep: "5.2". Shallow: "5", "IV" or "B" and a dot. */
  readonly kind: 'named' | 'deep' | 'shallow';
  /** As written, without a dot behind it. */
  readonly name: string;
  /** 1 for the whole of a number, 2 for a part of one ("5.2"). */
  readonly depth: number;
}

const PARTS = [...wordList('numbered parts of a document')]
  .flatMap((word) => [word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
  .join('|');
const NUMERAL = /(?:[IVXLC]{1,7}|\d{1,3}[A-Z]?|[A-Z])/u.source;
const TITLE = /["“‘«(]?[\p{Lu}\d]/u.source;
/** "ARTICLE IV", "Section 3 – Powers", "Chapter 2. Getting started", "§ 12 Fees"; not "Section 3 says", "Article 5, again". */
const NAMED = new RegExp(
  `^((?:(?:${PARTS})\\s|§\\s?)${NUMERAL}(?:\\.\\d{1,3})*)(?:$|(?:\\s?[.:–—-])?\\s+${TITLE}|\\s?[.:–—-]$)`,
  'u',
);
/** "5.2. Appointment", "1.3.1 Early history", "A.1. Discussion"; not "5.2 percent", "26.8.2022". */
const DEEP = new RegExp(`^((?:\\d{1,2}|[A-Z])(?:\\.\\d{1,2}){1,4})\\.?\\s+${TITLE}`, 'u');
/** "1. Introduction", "IV. Facts", "B. Procedure". */
const SHALLOW = /^([IVXLC]{1,7}|\d{1,2}|[A-Z])\.\s+["“‘«(]?\p{Lu}/u;

/** The number that a line begins with as headings of sections do; null where it begins with none. */
export function sectionNumber(line: string): SectionNumber | null {
  const named = NAMED.exec(line)?.[1];
  if (named !== undefined) return { kind: 'named', name: named, depth: 1 };
  const deep = DEEP.exec(line)?.[1];
  if (deep !== undefined) return { kind: 'deep', name: deep, depth: deep.split('.').length };
  const shallow = SHALLOW.exec(line)?.[1];
  return shallow === undefined ? null : { kind: 'shallow', name: shallow, depth: 1 };
}

/** True for a number that stands under another: "5.2" under "5", "1" under whatever is no list of such numbers itself. */
export function isUnder(number: SectionNumber, above: SectionNumber): boolean {
  if (number.name.startsWith(`${above.name}.`)) return true;
  return above.kind !== number.kind && FIRST.test(number.name);
}
const FIRST = /^(?:1|A|I|\w+\s[1AI]|§ ?1)$/u;
