import { wordList } from '../../language/lexicon.js';
import { isContent, tokenize } from '../../language/tokenize.js';
import type { CellView, Side, Token } from '../../types/index.js';

const COUNTS_PEOPLE = wordList('titles that count people');
const GROUPS = wordList('groups that a title narrows to');
const MONTHS = wordList('months');
const PEOPLE = /^(?:people|persons?)$/u;
/** What follows these words says more of what a table counts, and is not that. */
const AFTER_KIND = /^(?:of|in|by|at|on|from|for|during|after|before|since|per|due|caused|among)$/u;

/** The words "people" and "persons" of a claim. */
export function peopleIn({ tokens }: Side): number[] {
  return tokens.flatMap(({ norm }, index) => (PEOPLE.test(norm) ? [index] : []));
}

/** True where nothing in the title of a table keeps what it counts from being people: no title, "Victims of the floods", "The floods by county". */
export function countsPeople(claim: Side, side: Side, view: CellView): boolean {
  const title = titleOf(side, view);
  const end = title.findIndex(({ norm, kind }) => kind === 'mark' || AFTER_KIND.test(norm));
  const kind = title
    .slice(0, end < 0 ? undefined : end)
    .filter(isContent)
    .at(-1);
  return kind === undefined || COUNTS_PEOPLE.has(kind.norm) || isSaid(claim, kind);
}

/** True where the title names a group that the claim does not: "Unemployment among women". */
export function isAboutGroup(claim: Side, side: Side, view: CellView): boolean {
  return titleOf(side, view).some((token) => GROUPS.has(token.norm) && !isSaid(claim, token));
}

/**
 * True where the title of a table tells of less than a claim on its whole: it has a name or a year of which the article says nothing
 * ("Victims in the district of Arden").
 */
export function isNarrowed(article: string, side: Side, view: CellView): boolean {
  const told = new Set(tokenize(article).map(({ norm }) => bare(norm)));
  return titleOf(side, view)
    .slice(1)
    .some((token) => isContent(token) && isTelling(token) && !told.has(bare(token.norm)));
}

/** Names and years. A month does not narrow: what is of this year is told without it. */
function isTelling({ text, norm }: Token): boolean {
  return /^(?:\p{Lu}|\d{4}$)/u.test(text) && !MONTHS.has(norm);
}

function bare(norm: string): string {
  return norm.replace(/'s?$/u, '');
}

function isSaid({ tokens }: Side, { stem }: Token): boolean {
  return tokens.some((own) => own.stem === stem);
}

/** The words behind the value, in parentheses. */
function titleOf({ tokens, span }: Side, { value }: CellView): Token[] {
  const title = tokens.filter((token) => token.span.start - span.start >= value.end);
  return title[0]?.text === '(' ? title.slice(1) : title;
}
