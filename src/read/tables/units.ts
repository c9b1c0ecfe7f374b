import { unitOfSymbol, unitOfWord } from '../../language/units.js';
import type { Figure } from './values.js';

/** What the values under a head are counted in. */
export interface Counted {
  /** "percent", "percentage points", "km"; null where nothing is told. */
  readonly unit: string | null;
  /** Sign of a currency. */
  readonly currency: string | null;
  /** "thousand", "million" …; null where values stand as they are. */
  readonly scale: string | null;
}

const NOTHING: Counted = { unit: null, currency: null, scale: null };

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/(?:US|A|C)?\$|\bUSD\b|\bdollars?\b/iu, '$'],
  [/£|\bGBP\b|\bpounds? sterling\b/iu, '£'],
  [/€|\bEUR\b|\beuros?\b/iu, '€'],
  [/¥|\bJPY\b|\byen\b/iu, '¥'],
];
const SCALES: readonly (readonly [RegExp, string])[] = [
  [/\bthousands?\b|(?:^|[\s('’£$€])0{3}s?\b|\b1,?000s?\b/iu, 'thousand'],
  [/\bmillions?\b|\bmn\b|[$£€¥]\s?m\b/iu, 'million'],
  [/\bbillions?\b|\bbn\b|[$£€¥]\s?b\b/iu, 'billion'],
  [/\btrillions?\b|[$£€¥]\s?tn\b/iu, 'trillion'],
];
const POINTS = /percent(?:age)?[ -]points?|\bpp\b/iu;
const PERCENT = /%|\bper ?cent(?:age)?\b|\bpct\b/iu;
/** "More than 50 percent", "top 10 %": a number of the title's own. */
const OWN_NUMBER = /\d[\d.,]*\s?(?:%|per ?cent|thousand|million|billion|trillion)/giu;

/** What a stretch of words that tells nothing else says values are counted in: "in thousands", "$ million", "percent". */
function read(words: string): Counted {
  const text = words.replace(OWN_NUMBER, ' ');
  const currency = CURRENCIES.find(([sign]) => sign.test(text))?.[1] ?? null;
  const scale = SCALES.find(([sign]) => sign.test(text))?.[1] ?? null;
  const unit = POINTS.test(text) ? 'percentage points' : PERCENT.test(text) ? 'percent' : null;
  return { currency, scale, unit: unit ?? (currency === null ? wordIn(text) : null) };
}

/** A unit named by a word or sign of its own ("km", "tonnes", "thousand crowns"). */
function wordIn(text: string): string | null {
  const word = /^(?:in\s)?(?:[a-z]+\s(?:of\s)?)?(\p{L}[\p{L}²³]*)$/iu.exec(text.trim())?.[1];
  if (word === undefined) return null;
  const unit = unitOfSymbol(word) ?? unitOfWord(word.toLowerCase());
  return unit ? word : null;
}

/** What stands in parentheses, or behind a comma or dash at the end, where captions tell the unit. */
const ASIDE = /[([]([^()[\]]*)[)\]]|[,;:–—-]\s+([^,;:()–—]*)$/giu;
/** Captions and heads that are nothing but a unit, or begin with one. */
const WHOLE =
  /^(?:in\s)?(?:percent(?:age)?|per cent|%|pct|thousands?|millions?|billions?|[$£€¥])(?:$|\s(?:of|share)\b|\s?(?:m|mn|bn|millions?|billions?|thousands?)\b)/iu;
/** "Millions of dollars", "thousands of tonnes". */
const OF = /^(?:in\s)?(?:thousands?|millions?|billions?|trillions?) of (\p{L}+)$/iu;

/** What a head or a caption says the values under it are counted in. */
export function unitsIn(words: string, isHead: boolean): Counted {
  const text = words.trim();
  const asides = [...text.matchAll(ASIDE)].map(([, inside, behind]) => (inside ?? behind ?? '').trim());
  const found = [...asides, ...(WHOLE.test(text) || OF.test(text) ? [text] : [])].map(read);
  const signs = isHead
    ? [read((/[%$£€¥][^\s]*(?:\s(?:million|billion|thousand)s?)?/u.exec(text) ?? [''])[0])]
    : [];
  return [...found, ...signs].reduce(over, NOTHING);
}

/** What the first tells, and where it tells nothing, the second; a share has no scale but its own. */
export function over(first: Counted, second: Counted): Counted {
  const told = first.unit !== null || first.currency !== null;
  return {
    unit: told ? first.unit : second.unit,
    currency: told ? first.currency : second.currency,
    scale: first.scale ?? (first.unit === null ? second.scale : null),
  };
}

const SUFFIXES: Readonly<Record<string, string>> = {
  '%': ' percent',
  pp: ' percentage points',
  bn: ' billion',
  mn: ' million',
  tn: ' trillion',
};

/** A figure in the form of running text, with the unit and scale that its heads tell. */
export function valueWith({ digits, before, after }: Figure, { unit, currency, scale }: Counted): string {
  if (after !== '')
    return `${before}${digits}${SUFFIXES[after] ?? (after === 'm' && before !== '' ? ' million' : ` ${after}`)}`;
  const sign = before === '' && unit === null ? (currency ?? '') : before;
  const times = scale === null || unit === 'percent' ? '' : ` ${scale}`;
  const minus = digits.startsWith('-') ? '-' : '';
  const words = before === '' && unit !== null ? ` ${unit}` : '';
  return `${minus}${sign}${digits.slice(minus.length)}${times}${words}`;
}

/** A caption without what it says in parentheses of units: every value tells its own. */
export function withoutUnits(title: string): string {
  return title
    .replace(/\s*[([][^()[\]]*[)\]]/gu, (aside) =>
      Object.values(read(aside.replace(/[()[\]]/gu, ' '))).some((part) => part !== null) ? '' : aside,
    )
    .trim();
}
