import type { Element, Nodes, Root } from 'hast';
import type { HiddenText, Problem } from '../../types/index.js';
import { shortened } from './left-out.js';

/** Why nobody sees an element: the page opens it on demand (`not shown`), or hides it from everybody. */
export type HiddenWhy = 'not shown' | 'invisible' | 'too small' | 'off the page' | 'without contrast';

/** What is known of an element from those around it. */
interface Around {
  /** The background that a `style` tells; null where none does. */
  readonly background: string | null;
  /** Whether the page has style sheets, which may set what is not told here. */
  readonly styled: boolean;
}

type Style = ReadonlyMap<string, string>;

/** Type of this size or less is no type, in pixels. */
const TINY = 2;
/** Farther off than this nothing is on any page, in pixels. */
const FAR = -500;
const FAINT = 0.05;
/** Pixels in a unit; a relative one is taken for the usual size of type. */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  '': 1,
  pt: 4 / 3,
  em: 16,
  rem: 16,
  '%': 0.16,
  vw: 12,
  vh: 8,
};

/** Every element that nobody sees, by its attributes and its own `style`; not those inside one. Style sheets are not read. */
export function hiddenElements(tree: Root): ReadonlyMap<Element, HiddenWhy> {
  const found = new Map<Element, HiddenWhy>();
  const styled = hasSheet(tree);
  const walk = (node: Nodes, around: Around): void => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const style = styleOf(child);
      const within = { ...around, background: backgroundOf(child, style) ?? around.background };
      const why = isClosed(child, style) ? 'not shown' : unseen(child, style, within);
      if (why) found.set(child, why);
      else walk(child, within);
    }
  };
  walk(tree, { background: null, styled });
  return found;
}

function hasSheet(node: Nodes): boolean {
  if (node.type === 'element' && node.tagName === 'style') return true;
  if (node.type === 'element' && node.tagName === 'link')
    return [node.properties['rel']].flat().some((rel) => rel === 'stylesheet');
  return 'children' in node && node.children.some(hasSheet);
}

function styleOf({ properties }: Element): Style {
  const text = typeof properties['style'] === 'string' ? properties['style'].toLowerCase() : '';
  return new Map(
    text.split(';').flatMap((declaration) => {
      const at = declaration.indexOf(':');
      const value = declaration.slice(at + 1).replace('!important', '');
      return at < 0 ? [] : [[declaration.slice(0, at).trim(), value.trim()] as const];
    }),
  );
}

/** Parts that a page may show once somebody asks for them. */
function isClosed({ properties }: Element, style: Style): boolean {
  return (
    properties['hidden'] === true ||
    properties['hidden'] === '' ||
    properties['ariaHidden'] === 'true' ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    (style.get('overflow') === 'hidden' &&
      ['height', 'max-height'].some((name) => pixels(style.get(name)) === 0))
  );
}

function unseen(element: Element, style: Style, around: Around): HiddenWhy | null {
  if (style.size === 0 && element.properties['color'] === undefined) return null;
  const resets = (property: string) => isReset(element, property, around);
  if (pixels(style.get('font-size')) <= TINY && !resets('font-size')) return 'too small';
  if (isTransparent(style)) return 'invisible';
  if (isAway(style)) return 'off the page';
  return isPale(element, style, around) && !resets('color') ? 'without contrast' : null;
}

function isTransparent(style: Style): boolean {
  const opacity = Number.parseFloat(style.get('opacity') ?? '1');
  const clipped = [...style.keys()].some((name) => name.endsWith('background-clip'));
  return (
    opacity <= FAINT ||
    (style.get('color') === 'transparent' && !clipped) ||
    /^scale\(0(?:\.0+)?[,)]/u.test(style.get('transform') ?? '')
  );
}

function isAway(style: Style): boolean {
  const placed = /^(?:absolute|fixed)$/u.test(style.get('position') ?? '');
  return (
    pixels(style.get('text-indent'), 0) <= FAR ||
    (placed &&
      ['left', 'top', 'right', 'bottom', 'margin-left', 'margin-top'].some(
        (name) => pixels(style.get(name), 0) <= FAR,
      )) ||
    (placed &&
      /^rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)$/u.test(
        style.get('clip') ?? '',
      )) ||
    /^(?:inset\((?:50|100)%|circle\(0)/u.test(style.get('clip-path') ?? '')
  );
}

/** Letters of the colour they stand on; where nothing tells the ground, white ones on a page without style sheets. */
function isPale({ properties }: Element, style: Style, { background, styled }: Around): boolean {
  const own = style.get('color') ?? properties['color'];
  const color = typeof own === 'string' ? colorOf(own) : null;
  if (color === null) return false;
  return background === null ? !styled && color === '#ffffff' : color === background;
}

function backgroundOf({ properties }: Element, style: Style): string | null {
  if (style.has('background-image')) return 'a picture';
  const own = style.get('background-color') ?? style.get('background') ?? properties['bgColor'];
  return typeof own === 'string' ? (colorOf(own) ?? own) : null;
}

/** A colour in one form, `#rrggbb`; null for what is none or is not solid. */
function colorOf(text: string): string | null {
  const value = text.trim().toLowerCase();
  const named: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };
  if (named[value] !== undefined) return named[value];
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(value);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  if (/^#[\da-f]{6}$/u.test(value)) return value;
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+1(?:\.0*)?)?\s*\)$/u.exec(value);
  return parts
    ? `#${parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : null;
}

/** True when something below sets a property anew, or a style sheet may. */
function isReset(element: Element, property: string, around: Around): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (styleOf(child).has(property) ||
        (around.styled && (child.properties['className'] ?? child.properties['id']) !== undefined) ||
        isReset(child, property, around)),
  );
}

function pixels(text: string | undefined, otherwise = Infinity): number {
  const [, number, unit = ''] = /^(-?\d*\.?\d+)([a-z%]*)$/u.exec(text ?? '') ?? [];
  return number === undefined ? otherwise : Number(number) * (PIXELS[unit] ?? 1);
}

/** The words of the elements that nobody sees; scripts and the like hold none. */
export function hiddenTexts(
  hidden: ReadonlyMap<Element, HiddenWhy>,
  holdsNoText: (element: Element) => boolean,
): HiddenText[] {
  return [...hidden].flatMap(([element, why]) => {
    const text = holdsNoText(element) ? '' : wordsOf(element, holdsNoText).replace(/\s+/gu, ' ').trim();
    return text === '' ? [] : [{ text, why }];
  });
}

function wordsOf(node: Nodes, holdsNoText: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && holdsNoText(node))) return '';
  return `${node.children.map((child) => wordsOf(child, holdsNoText)).join('')} `;
}

/** What a reader is told of text that a page hides from everybody. */
export function hiddenProblems(texts: readonly HiddenText[]): Problem[] {
  const hidden = texts.filter(({ why }) => why !== 'not shown');
  if (hidden.length === 0) return [];
  const reasons = [...new Set(hidden.map(({ why }) => why))].join(', ');
  const words = shortened(hidden.map(({ text }) => text).join(' … '));
  const message = `The page hides text that no reader of it sees (${reasons}), which was left out and does not count: “${words}”`;
  return [{ stage: 'read', message, span: null, path: null }];
}
