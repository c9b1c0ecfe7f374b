import { wordList } from '../language/lexicon.js';
import { cut } from '../language/span.js';
import type { Alteration, Span } from '../types/index.js';
import type { Placement } from './chains.js';
import { editorial, wording, type Sides } from './house.js';
import { hyphenationOf } from './hyphenation.js';
import { isInterruption } from './interruption.js';
import { noteNumber } from './note-marks.js';
import { leftOut } from './omissions.js';
import { punctuationOf } from './punctuation.js';
import { pairsOf, runsOf, type Run } from './runs.js';
import { sameness } from './same-words.js';
import { isStumble, keepsNegation } from './slips.js';
import type { Texts } from './texts.js';
import { namesIn, touchesOf } from './touches.js';
import type { Unit } from './units.js';
import { weightOf } from './lexicon.js';

const OF_LISTS = wordList('words of a list');

/** Below this share of agreeing words the words are another's, whatever the sense: a paraphrase inside the marks. */
const PARAPHRASE_SHARE = 0.6;
/** In a few words each slip is worth naming. */
const MIN_PARAPHRASE = 4;
/** Words swapped within this many steps of each other were reordered; farther apart they are two alterations. */
const REORDER_REACH = 14;

/** Everything in which one placed segment departs from the source, in article order. */
export function alterationsOf(placement: Placement, texts: Texts): Alteration[] {
  const pairs = pairsOf(placement);
  const runs = runsOf(placement);
  const editorials = punctuationOf(placement, pairs, texts);
  const worded =
    isParaphrase(placement, pairs.length) && !isSwap(runs)
      ? [paraphrase(placement, texts)]
      : wordings(
          runs,
          pairs.map(({ quoted }) => quoted),
          texts,
        );
  return [...editorials, ...worded].sort(
    (a, b) => a.article.start - b.article.start || a.article.end - b.article.end,
  );
}

function isParaphrase({ segment: { units } }: Placement, agreeing: number): boolean {
  const spoken = units.filter(({ editing }) => editing !== 'inserted').length;
  return units.length > MIN_PARAPHRASE && agreeing < spoken * PARAPHRASE_SHARE;
}

function paraphrase({ segment, source, span }: Placement, texts: Texts): Alteration {
  const under = source.filter((unit) => unit.span.start >= span.start && unit.span.end <= span.end);
  const sides = sidesOf(segment.span, span, texts);
  return wording('paraphrase', touchesOf(segment.units, under) ?? 'wording', sides);
}

function wordings(runs: readonly Run[], agreeing: readonly Unit[], texts: Texts): Alteration[] {
  if (runs.length > 1 && isSwap(runs)) return [reordered(runs, agreeing, texts)];
  const found: Alteration[] = [];
  for (let at = 0; at < runs.length; at++) {
    const [run, next] = [runs[at]!, runs[at + 1]];
    if (isSwap([run])) {
      found.push(reordered([run], agreeing, texts));
    } else if (next && next.at - run.at <= REORDER_REACH && isSwap([run, next])) {
      found.push(reordered([run, next], agreeing, texts));
      at++;
    } else {
      found.push(classify(run, texts));
    }
  }
  return found;
}

/** True when the same words stand on both sides in another order. */
function isSwap(runs: readonly Run[]): boolean {
  const norms = (units: readonly Unit[]) =>
    units
      .map(({ norm }) => norm)
      .sort()
      .join(' ');
  const quoted = norms(runs.flatMap((run) => run.quoted));
  return quoted !== '' && quoted === norms(runs.flatMap((run) => run.source));
}

/** Another order is another meaning when names or figures change places, or a negation moves. */
function reordered(runs: readonly Run[], agreeing: readonly Unit[], texts: Texts): Alteration {
  const article = { start: runs[0]!.article.start, end: runs.at(-1)!.article.end };
  const place = { start: runs[0]!.place.start, end: runs.at(-1)!.place.end };
  const moved = runs.flatMap(({ quoted }) => quoted);
  const kept = agreeing.filter(({ span }) => span.start >= article.start && span.end <= article.end);
  const listed = kept.every(({ norm }) => OF_LISTS.has(norm));
  const count = (touch: string) => moved.filter((unit) => weightOf(unit)?.[0] === touch).length;
  const named = namesIn([...moved, ...kept]).length > 0;
  const shifted = listed ? null : count('number') > 1 ? 'number' : named ? 'name' : null;
  const touches = count('negation') > 0 ? 'negation' : shifted;
  return wording('reordered', touches, sidesOf(article, place, texts));
}

function classify(run: Run, texts: Texts): Alteration {
  const sides = sidesOf(
    run.bracketed ? withBrackets(run.article, texts.article) : run.article,
    run.place,
    texts,
  );
  if (run.bracketed) return bracket(run, sides, texts);
  const note = noteNumber(run, texts);
  if (note) return editorial(note, sides, texts.house);
  if (run.quoted.length === 0 && run.source.every(({ norm }) => norm === 'sic'))
    return editorial('sic', sides, texts.house);
  if (run.quoted.length === 0 && isInterruption(texts.source, run.place))
    return editorial('interruption', sides, texts.house);
  if (isStumble(run, texts.source)) return editorial('stumble', sides, texts.house);
  const left = run.quoted.length === 0 ? leftOut(sides, texts.source) : null;
  if (left) return left;
  if (isStumble(run, texts.source)) return editorial('stumble', sides, texts.house);
  const same = sameness(run.quoted, run.source);
  if (same === 'contraction' || keepsNegation(run, texts)) return wording('substituted', null, sides);
  const joint = same === 'spacing' ? hyphenationOf(run.quoted, run.source, texts) : same;
  if (joint !== null) return editorial(joint, sides, texts.house);
  const kind = run.source.length === 0 ? 'inserted' : run.quoted.length === 0 ? 'omitted' : 'substituted';
  return wording(kind, touchesOf(run.quoted, run.source), sides);
}

function withBrackets({ start, end }: Span, text: string): Span {
  return { start: text[start - 1] === '[' ? start - 1 : start, end: text[end] === ']' ? end + 1 : end };
}

/** A bracket may explain who or what is meant; it may not put in or hide a negation, a figure or a qualifier. */
function bracket({ quoted, source }: Run, sides: Sides, texts: Texts): Alteration {
  const { house } = texts;
  if (isSourcesOwn(sides, texts.source)) return editorial('typography', sides, house);
  if (quoted.some(({ editing }) => editing === 'mended') && sameStems(quoted, source)) {
    return editorial('bracket', sides, house);
  }
  const touches = touchesOf(quoted, source);
  const clarifies = touches === 'name' && (namesIn(source).length === 0 || namesIn(quoted).length === 0);
  const dates = touches === 'number' && source.length === 0;
  if (touches === null || clarifies || dates || sharesName(quoted, source))
    return editorial('bracket', sides, house);
  return wording('bracket', touches, sides);
}

/** "[I]f" where the source itself prints "[I]f". */
function isSourcesOwn({ source, actual }: Sides, text: string): boolean {
  return cut(text, withBrackets(source, text)) === actual;
}

function sameStems(quoted: readonly Unit[], source: readonly Unit[]): boolean {
  return quoted.length === source.length && quoted.every(({ stem }, at) => stem === source[at]!.stem);
}

function sharesName(quoted: readonly Unit[], source: readonly Unit[]): boolean {
  const theirs = namesIn(source);
  return touchesOf(quoted, source) === 'name' && namesIn(quoted).some((name) => theirs.includes(name));
}

function sidesOf(article: Span, source: Span, texts: Texts): Sides {
  return { article, source, actual: cut(texts.article, article), expected: cut(texts.source, source) };
}
