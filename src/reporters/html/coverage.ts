import type { Element } from 'hast';
import { fit } from '../../language/layout.js';
import type { Block, Report } from '../../types/index.js';
import { count } from '../support/words.js';
import { rowId } from './article.js';
import { h } from './dom.js';
import { segmentsOf } from './segments.js';
import { STANDING_WORDS, type Item, type Standing } from '../support/standing.js';
import { percent, row } from './working.js';

/** Of what covers the same words, the first counts: trouble before comfort, and comfort before ignorance. */
const ORDER = ['fix', 'look', 'accepted', 'read', 'backed', 'open', 'unchecked'] as const;
const NOTHING = 'nothing';
type Share = Standing | typeof NOTHING;
const SHARES: readonly Share[] = [...ORDER, NOTHING];
const WORD = /[\p{L}\p{N}]+/gu;
/** Steps in which the width of a paragraph in the picture grows with its words; the style knows as many. */
const STEPS = 12;
/** Words of the longest paragraph that is told apart from longer ones in the picture. */
const LONG = 180;
/** Columns of a paragraph's opening words in the table. */
const OPENING = 48;

interface Stretch {
  readonly block: Block;
  readonly index: number;
  readonly words: number;
  readonly shares: Readonly<Record<Share, number>>;
}

/** How much of the article is backed, paragraph by paragraph: a picture that leads to the paragraphs, and a table. */
export function coverageOf(report: Report, items: readonly Item[], prefix: string): Element[] {
  const stretches = report.article.blocks
    .map((block, index) => stretchOf(report.article.text, block, index, items))
    .filter(({ words }) => words > 0);
  if (stretches.length === 0) return [];
  return [
    h('details.coverage', [
      h('summary', sentenceOf(stretches)),
      h(
        'ol.strip',
        stretches.map((stretch) => column(stretch, prefix)),
      ),
      legend(stretches),
      table(stretches, report, prefix),
    ]),
  ];
}

function stretchOf(text: string, block: Block, index: number, items: readonly Item[]): Stretch {
  const layers = items.map(({ subject, standing }) => ({ span: subject.item.span, value: standing }));
  const own = text.slice(block.span.start, block.span.end);
  const shares = Object.fromEntries(SHARES.map((share) => [share, 0])) as Record<Share, number>;
  for (const segment of segmentsOf(own, block.span, layers)) {
    const share = ORDER.find((standing) => segment.layers.includes(standing)) ?? NOTHING;
    shares[share] += segment.text.match(WORD)?.length ?? 0;
  }
  return { block, index, words: SHARES.reduce((sum, share) => sum + shares[share], 0), shares };
}

/** Whole percentages that add up to a hundred: what rounding down leaves goes to the largest remainders. */
function percentages(shares: readonly (readonly [Share, number])[]): Map<Share, number> {
  const floors = new Map(shares.map(([share, part]) => [share, Math.floor(part * 100)]));
  const missing = 100 - [...floors.values()].reduce((sum, floor) => sum + floor, 0);
  const remainder = (part: number) => part * 100 - Math.floor(part * 100);
  const neediest = [...shares].sort(([, a], [, b]) => remainder(b) - remainder(a)).slice(0, missing);
  for (const [share] of neediest) floors.set(share, floors.get(share)! + 1);
  return floors;
}

function labelOf(share: Share): string {
  return share === NOTHING ? 'nothing to check' : STANDING_WORDS[share].label.toLowerCase();
}

function sumOf(stretches: readonly Stretch[], share: Share): number {
  return stretches.reduce((sum, { shares }) => sum + shares[share], 0);
}

/** "Of 412 words, 34 % are backed, 8 % to fix …". */
function sentenceOf(stretches: readonly Stretch[]): string {
  const words = stretches.reduce((sum, stretch) => sum + stretch.words, 0);
  const rounded = percentages(SHARES.map((share) => [share, sumOf(stretches, share) / words]));
  const parts = (['backed', 'fix', 'look', 'accepted', 'read', 'open', 'unchecked', NOTHING] as const)
    .filter((share) => sumOf(stretches, share) > 0)
    .map((share) => `${rounded.get(share)!}\u00A0% ${labelOf(share)}`);
  return `Of ${count(words, 'word')}: ${parts.join(', ')}.`;
}

/** One paragraph of the picture, as wide as it is long, its shares one above the other. */
function column(stretch: Stretch, prefix: string): Element {
  const { index, words, shares } = stretch;
  const present = SHARES.filter((share) => shares[share] > 0);
  let top = 0;
  const bars = present.map((share) => {
    const height = (100 * shares[share]) / words;
    const bar = h(`rect.bar-${share}`, { x: 0, y: round(top), width: 100, height: round(height) });
    top += height;
    return bar;
  });
  const step = Math.max(1, Math.min(STEPS, Math.round((words / LONG) * STEPS)));
  const name = `Paragraph ${index + 1}, ${count(words, 'word')}: ${sharesOf(stretch)}`;
  return h(`li.w${step}`, [
    h('a', { href: `#${rowId(prefix, index)}`, ariaLabel: name, title: name }, [
      h('svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none', ariaHidden: 'true' }, bars),
      h('span.sign', { ariaHidden: 'true' }, signOf(present[0]!)),
    ]),
  ]);
}

/** The sign of what matters most in a paragraph, for readers who do not tell the colours apart. */
function signOf(share: Share): string {
  return share === NOTHING ? '–' : STANDING_WORDS[share].sign;
}

/** Hundredths are finer than any screen. */
function round(share: number): number {
  return Math.round(share * 100) / 100;
}

function sharesOf({ shares, words }: Stretch): string {
  return SHARES.filter((share) => shares[share] > 0)
    .map((share) => `${percent(shares[share] / words)} ${labelOf(share)}`)
    .join(', ');
}

function legend(stretches: readonly Stretch[]): Element {
  return h(
    'ul.legend',
    SHARES.filter((share) => sumOf(stretches, share) > 0).map((share) =>
      h('li', [
        h('svg.key', { viewBox: '0 0 10 10', ariaHidden: 'true' }, [
          h(`rect.bar-${share}`, { width: 10, height: 10 }),
        ]),
        ` ${labelOf(share)}`,
      ]),
    ),
  );
}

function table(stretches: readonly Stretch[], { article }: Report, prefix: string): Element {
  return h('table', [
    h('thead', [row('th', ['Paragraph', 'Words', 'Shares'])]),
    h(
      'tbody',
      stretches.map((stretch) => {
        const { start, end } = stretch.block.span;
        const opening = fit(article.text.slice(start, end), OPENING);
        const link = h('a', { href: `#${rowId(prefix, stretch.index)}` }, `${stretch.index + 1}. ${opening}`);
        return row('td', [link, String(stretch.words), sharesOf(stretch)]);
      }),
    ),
  ]);
}
