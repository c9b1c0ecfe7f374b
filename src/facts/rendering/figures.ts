import type { DateMention, Mention, Quantity, Side } from '../../types/index.js';
import { tokensIn } from '../alignment.js';
import { isBare } from '../support/intervals.js';

/** A figure or date of the claim and one of the passage that says the same, by their tokens. */
interface SameFigure {
  readonly claim: readonly number[];
  readonly passage: readonly number[];
}

type Figure = Quantity | DateMention;

/** How far apart an amount and its round form may be. */
const ROUND = 0.05;

/** Figures and dates of the claim with those of the passage that they render, each once. */
export function sameFigures(claim: Side, passage: Side): SameFigure[] {
  const left = figuresOf(passage);
  return figuresOf(claim).flatMap((ours, at, all) => {
    const meant = inUnitOfNext(claim, ours, all[at + 1]);
    const fits = left.filter((other) => renders(meant, other));
    const best = fits.find((other) => sameNoun(ours, other)) ?? fits[0];
    if (!best) return [];
    left.splice(left.indexOf(best), 1);
    return [{ claim: tokensIn(claim, ours), passage: tokensIn(passage, best) }];
  });
}

/** Words of a side that stand in a figure or date: they are answered as a whole or not at all. */
export function figureTokens(side: Side): ReadonlySet<number> {
  return new Set(figuresOf(side).flatMap((figure) => tokensIn(side, figure)));
}

function figuresOf({ mentions }: Side): Figure[] {
  return mentions.filter((one: Mention): one is Figure => one.kind === 'quantity' || one.kind === 'date');
}

function sameNoun(a: Figure, b: Figure): boolean {
  return a.kind === 'quantity' && b.kind === 'quantity' && a.noun === b.noun;
}

/** "From 7.1 to 8.6 minutes": the first is told in the unit of the second. */
function inUnitOfNext({ text, span }: Side, figure: Figure, next: Figure | undefined): Figure {
  if (figure.kind !== 'quantity' || next?.kind !== 'quantity' || !isBare(figure)) return figure;
  const between = text.slice(figure.span.end - span.start, next.span.start - span.start);
  return /^\s*(?:to|and|or|[-–])\s*$/u.test(between) ? { ...figure, unit: next.unit } : figure;
}

function renders(claim: Figure, passage: Figure): boolean {
  if (claim.kind === 'date') return passage.kind === 'date' && rendersDate(claim, passage);
  return passage.kind === 'quantity' && rendersAmount(claim, passage);
}

const FIELDS = ['year', 'lastYear', 'quarter', 'month', 'day', 'weekday'] as const;

/** The claim may leave out the year or the weekday, never say more than the passage. */
function rendersDate(claim: DateMention, passage: DateMention): boolean {
  if (claim.relation !== passage.relation) return false;
  if (claim.lastYear !== passage.lastYear || claim.quarter !== passage.quarter) return false;
  const told = FIELDS.filter((field) => claim[field] !== null);
  return told.length > 0 && told.every((field) => claim[field] === passage[field]);
}

function rendersAmount(claim: Quantity, passage: Quantity): boolean {
  if (claim.unit !== passage.unit || claim.ordinal !== passage.ordinal) return false;
  if (claim.low === passage.low && claim.high === passage.high) return true;
  if (passage.bound !== 'exact' && passage.bound !== claim.bound) return false;
  const [low, high] = [passage.low, passage.high ?? passage.low];
  const size = Math.abs(low) || 1;
  if (claim.bound === 'exact')
    return claim.step > passage.step && Math.abs(claim.low - low) <= Math.min(claim.step / 2, size * ROUND);
  const within = claim.low <= low && (claim.high === null || high <= claim.high);
  const edge = claim.bound === 'at-least' || claim.bound === 'more-than' ? claim.low : (claim.high ?? high);
  return within && Math.abs(edge - low) <= size * ROUND * 2;
}
