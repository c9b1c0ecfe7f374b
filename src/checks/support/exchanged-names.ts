import { countryKey } from '../../language/places.js';
import { sameName } from '../../language/names.js';
import type { ClaimView, Side, Token } from '../../types/index.js';
import { deedsOf, nounPhraseAt, sameWord, type Deed } from './deeds.js';
import { governing, isAsked, textOf } from '../../trace/checks/support/governors.js';
import { cover } from '../../language/span.js';

/** The name of the claim and the name of the passage that has its part in the same deed. */
export interface Exchange {
  readonly ours: readonly Token[];
  readonly theirs: readonly Token[];
}

/** The doer, or the one it was done to, under another name than in the passage: all else of the deed is the same. */
export function exchangedNames(view: ClaimView): Exchange[] {
  return deedsOf(view.article).flatMap((ours) => {
    if (!isTold(view.article, ours)) return [];
    const theirs = deedsOf(view.source).find(
      (other) => isTold(view.source, other) && isSameAct(view, ours, other),
    );
    if (!theirs) return [];
    const exchange = (['agent', 'patient'] as const)
      .filter((part) =>
        isSameThing(
          view,
          ours[part === 'agent' ? 'patient' : 'agent'],
          theirs[part === 'agent' ? 'patient' : 'agent'],
        ),
      )
      .map((part) => ({
        ours: nounPhraseAt(view.article, ours[part]),
        theirs: nounPhraseAt(view.source, theirs[part]),
      }))
      .find((pair) => isExchanged(view, pair));
    return exchange ? [exchange] : [];
  });
}

function isTold(side: Side, { verb }: Deed): boolean {
  return !isAsked(side, verb) && governing(side, verb, 'condition').length === 0;
}

function isSameAct(view: ClaimView, ours: Deed, theirs: Deed): boolean {
  const denials = (side: Side, { verb }: Deed) => governing(side, verb, 'negation').length;
  return (
    isSameThing(view, ours.verb, theirs.verb) && denials(view.article, ours) === denials(view.source, theirs)
  );
}

function isSameThing({ matches }: ClaimView, ours: Token, theirs: Token): boolean {
  return (
    sameWord(ours, theirs) || matches.some(({ article, source }) => article === ours && source === theirs)
  );
}

function isExchanged(view: ClaimView, { ours, theirs }: Exchange): boolean {
  const { article, source, matches, evidence } = view;
  const all = [...ours, ...theirs];
  return (
    isName(article, ours) &&
    isName(source, theirs) &&
    !all.some(({ text }) => /\p{Nd}|^\p{Lu}[\p{Lu}.]+$/u.test(text)) &&
    !ours.some((word) => theirs.some((other) => isAlike(word, other))) &&
    !matches.some((match) => ours.at(-1) === match.article || theirs.at(-1) === match.source) &&
    !evidence.related.some((one) => ours.includes(one.article) && theirs.includes(one.source)) &&
    !sameName(nameOf(article, ours), nameOf(source, theirs)) &&
    !isNamedIn(view, ours.at(-1)!) &&
    !article.tokens.some((token) => sameWord(token, theirs.at(-1)!))
  );
}

/** Titles and bodies that are named by a common noun with a capital: they may be the bearer of the other name. */
const COMMON =
  /^(?:police|parliament|congress|senate|government|management|staff|council|court|committee|commission|board|church|state|city|house|people|everyone|everybody|someone|somebody|anyone|nobody|others|another|one|president|minister|chancellor|premier|king|queen|pope|prince|princess|mayor|governor|director|chairman|chairwoman|chair|judge|secretary|speaker|coach|captain)$/u;

/** A capital all through the phrase; a plural that opens a sentence is more often no name. */
function isName(side: Side, words: readonly Token[]): boolean {
  const head = words.at(-1)!;
  const before = side.tokens[side.tokens.indexOf(words[0]!) - 1];
  const opens = !before || before.kind === 'mark';
  return (
    words.every(({ text }) => /^\p{Lu}/u.test(text)) &&
    !COMMON.test(head.norm) &&
    !(opens && words.length === 1 && (/[^sui]s$/u.test(head.norm) || head.stop))
  );
}

/** Titles apart, names that share a word may be one. */
function isAlike(a: Token, b: Token): boolean {
  return !TITLE.test(a.norm) && sameWord(a, b);
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sir|lord|lady|dame|judge|justice|officer|detective|captain|colonel|general|sergeant|father|sister|saint|president|minister|senator|governor|mayor)$/u;

function nameOf(side: Side, words: readonly Token[]): string {
  const name = textOf(side, cover(words.map(({ span }) => span)))
    .toLowerCase()
    .replace(/['’]s$/u, '');
  return countryKey(name) ?? name;
}

/** Another passage or the document names whom the claim names. */
function isNamedIn({ evidence, others, source }: ClaimView, { norm }: Token): boolean {
  const { region } = evidence.passage;
  const text = region.origin === 'excerpt' ? source.text : region.document.text;
  const name = norm.replace(/'s?$/u, '');
  return [text, ...others.map((side) => side.text)].some((one) => one.toLowerCase().includes(name));
}
