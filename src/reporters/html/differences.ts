import type { Element } from 'hast';
import { align } from '../../language/align.js';
import { cut } from '../../language/span.js';
import { tokenize } from '../../language/tokenize.js';
import type { Extract, ReportedAlteration, ReportedQuotation } from '../../types/index.js';
import { h, type Content } from './dom.js';
import type { Item } from '../support/standing.js';
import { wordsAt } from './passages.js';

/** Texts that share less of their words are told apart better side by side than word by word. */
const ALIKE = 0.6;

/** Word by word: what the article left out, put in or put otherwise; nothing where that would tell nothing. */
export function differencesOf({ subject, standing, findings }: Item): Element[] {
  if (subject.kind === 'quotation') return quotationDifferences(subject.item);
  if (standing !== 'fix' && standing !== 'look' && standing !== 'accepted') return [];
  const passage = subject.item.evidence[findings[0]?.evidence ?? 0];
  return passage === undefined ? [] : claimDifferences(subject.item, passage);
}

function quotationDifferences({ places, alterations }: ReportedQuotation): Element[] {
  const place = places[0];
  if (place === undefined) return [];
  const changes = alterations
    .filter(({ source }) => source.start >= place.span.start && source.end <= place.span.end)
    .filter(({ source }) => source.start > place.span.start || source.end < place.span.end)
    .filter(({ weight, kind }) => weight !== 'permitted' || SHOWN.includes(kind))
    .sort((a, b) => a.source.start - b.source.start);
  if (changes.length === 0) return [];
  let cursor = place.span.start;
  const parts = changes.flatMap((change): Content[] => {
    if (change.source.start < cursor) return [];
    const before = wordsAt(place, { start: cursor, end: change.source.start });
    cursor = change.source.end;
    return [before, ...changed(change, wordsAt(place, change.source))];
  });
  return [figure([...parts, wordsAt(place, { start: cursor, end: place.span.end })], changes)];
}

/** Permitted alterations that are shown all the same: a reader wants to know what is gone. */
const SHOWN: readonly string[] = ['elided', 'bracketed-case', 'bracket'];

function changed({ kind, actual }: ReportedAlteration, removed: string): Content[] {
  if (kind === 'elided') return [h('del.elided', { title: 'removed by the ellipsis' }, removed), ' … '];
  return [
    ...(removed === '' ? [] : [h('del', removed)]),
    ...(actual.trim() === '' ? [] : [h('ins', actual)]),
  ];
}

function figure(parts: Content[], changes: readonly ReportedAlteration[]): Element {
  const elided = changes.some(({ kind }) => kind === 'elided');
  const legend = elided
    ? 'From the source to the article (struck: what the ellipsis and the article left out)'
    : 'From the source to the article';
  return h('figure.diff', [h('figcaption', legend), h('p', parts)]);
}

/** The passage turned into the claim, for claims that copy most of its words. */
function claimDifferences(claim: Extract, passage: Extract): Element[] {
  const [left, right] = [tokenize(passage.text), tokenize(claim.text)];
  const runs = align(
    left.map(({ norm }) => norm),
    right.map(({ norm }) => norm),
  );
  const kept = runs
    .filter(({ kind }) => kind === 'equal')
    .reduce((sum, run) => sum + run.left[1] - run.left[0], 0);
  if (kept < ALIKE * Math.max(left.length, right.length) || kept === left.length) return [];
  const words = (text: string, tokens: typeof left, [start, end]: readonly [number, number]) =>
    start === end ? '' : cut(text, { start: tokens[start]!.span.start, end: tokens[end - 1]!.span.end });
  const parts = runs.flatMap((run): Content[] => {
    if (run.kind === 'equal') return [words(claim.text, right, run.right), ' '];
    if (run.kind === 'removed') return [h('del', words(passage.text, left, run.left)), ' '];
    return [h('ins', words(claim.text, right, run.right)), ' '];
  });
  return [figure(parts, [])];
}
