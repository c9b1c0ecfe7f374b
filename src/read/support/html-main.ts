import type { Element, Nodes, Root } from 'hast';
import { hiddenElements, type HiddenWhy } from './html-hidden.js';

/** Elements that hold no text that anybody reads. */
const NO_TEXT = new Set(
  'script style noscript template svg math iframe object canvas audio video map head'.split(' '),
);
/** Elements that never hold the article's own text. */
const NEVER = new Set([...NO_TEXT, ...'nav form button select textarea dialog'.split(' ')]);
const ASIDE_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar'.split(' '),
);
/** Names that sites give to what stands around an article. */
const ASIDE_NAMES =
  /(?:^|[-_\s])(?:cookies?|consent|gdpr|newsletter|subscribe|subscription|paywall|shar(?:e|ing)|social|related|recommended|comments?|sidebar|menu|nav(?:bar)?|breadcrumbs?|advert(?:isement)?s?|ads?|promo|sponsor(?:ed)?|popup|modal|skip-link|toc|pagination)(?:$|[-_\s])/iu;
/** A stretch with a telling name is dropped only when it is a small part of the page; else the name is mistaken. */
const MAX_ASIDE = 0.4;
/** The chosen part must hold at least this share of the page's prose. */
const MIN_MAIN = 0.25;

/** What the reader should walk, and which elements below it to pass over. */
export interface MainContent {
  readonly root: Root | Element;
  readonly isAside: (element: Element) => boolean;
  /** What nobody sees, with the reason why. */
  readonly hidden: ReadonlyMap<Element, HiddenWhy>;
}

/** Finds the main text of a page: `main`, `article`, else the element that holds most of the paragraphs. */
export function mainContent(tree: Root): MainContent {
  const hidden = hiddenOn(tree);
  const sizes = new Map<Nodes, number>();
  const total = measure(tree, sizes, hidden);
  const root = chooseRoot(tree, sizes, total);
  const isAside = (element: Element): boolean =>
    NEVER.has(element.tagName) ||
    hidden.has(element) ||
    isPageFurniture(element, root) ||
    (isNamedAside(element) && (sizes.get(element) ?? 0) <= MAX_ASIDE * total);
  return { root, isAside, hidden };
}

/** What nobody sees; words that are to appear by a script only are seen by everybody where they are much of the page. */
function hiddenOn(tree: Root): ReadonlyMap<Element, HiddenWhy> {
  const hidden = hiddenElements(tree);
  const invisible = [...hidden].filter(([, why]) => why === 'invisible').map(([element]) => element);
  if (invisible.length === 0) return hidden;
  const sizeOf = (nodes: readonly Nodes[]) =>
    nodes.reduce((sum, node) => sum + measure(node, new Map(), new Map()), 0);
  return sizeOf(invisible) <= MAX_ASIDE * sizeOf([tree])
    ? hidden
    : new Map([...hidden].filter(([, why]) => why !== 'invisible'));
}

/** Characters of text in each element, scripts and navigation left out. */
function measure(node: Nodes, sizes: Map<Nodes, number>, hidden: ReadonlyMap<Element, HiddenWhy>): number {
  if (node.type === 'text') return node.value.trim().length;
  if (!('children' in node) || (node.type === 'element' && (NEVER.has(node.tagName) || hidden.has(node))))
    return 0;
  const size = node.children.reduce((sum, child) => sum + measure(child, sizes, hidden), 0);
  sizes.set(node, size);
  return size;
}

function chooseRoot(tree: Root, sizes: ReadonlyMap<Nodes, number>, total: number): Root | Element {
  const size = (node: Nodes): number => sizes.get(node) ?? 0;
  const elements = elementsOf(tree);
  const named = elements.filter(
    ({ tagName, properties }) => tagName === 'main' || tagName === 'article' || properties['role'] === 'main',
  );
  const [largest] = named.sort((a, b) => size(b) - size(a));
  if (largest && size(largest) >= MIN_MAIN * total) return innermost(largest, named, size);
  const [best] = elements
    .map((element) => ({ element, prose: ownProse(element, size) }))
    .sort((a, b) => b.prose - a.prose);
  return best && best.prose >= 0.5 * total ? best.element : tree;
}

/** An article inside `main` is the better choice when it holds most of it. */
function innermost(largest: Element, named: readonly Element[], size: (node: Nodes) => number): Element {
  const inside = named.find(
    (element) => element !== largest && element.tagName === 'article' && size(element) >= 0.7 * size(largest),
  );
  return inside ?? largest;
}

/** Text in the paragraphs, quotations and headings that are children of an element. */
function ownProse(element: Element, size: (node: Nodes) => number): number {
  return element.children
    .filter(
      (child) =>
        child.type === 'element' && /^(?:p|blockquote|h[1-6]|ul|ol|table|pre|figure)$/u.test(child.tagName),
    )
    .reduce((sum, child) => sum + size(child), 0);
}

/** All elements of a tree, each before those inside it. */
export function elementsOf(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  const below = node.children.flatMap(elementsOf);
  return node.type === 'element' ? [node, ...below] : below;
}

/** Heads, feet and asides of the page; a head within the article holds its title and stays. */
function isPageFurniture({ tagName, properties }: Element, root: Root | Element): boolean {
  if (tagName === 'footer' || tagName === 'aside') return true;
  if (tagName === 'header') return root.type === 'root' || root.tagName === 'body';
  return ASIDE_ROLES.has(properties['role'] ?? '');
}

/** True for an element that holds no text that anybody reads. */
export function holdsNoText({ tagName }: Element): boolean {
  return NO_TEXT.has(tagName);
}

/** What a part that stands around the main text is, in a word or two. */
export function furnitureOf({ tagName, properties }: Element): string {
  const role = properties['role'] ?? '';
  return (
    BY_TAG.get(tagName) ??
    (ASIDE_ROLES.has(role) ? (BY_ROLE.get(role) ?? role) : null) ??
    (ASIDE_NAMES.test(namesOf(properties)) ? 'parts named as clutter' : 'text outside the main part')
  );
}

const BY_TAG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nav: 'navigation',
    header: 'header',
    footer: 'footer',
    aside: 'asides',
    form: 'forms',
    button: 'forms',
    select: 'forms',
    textarea: 'forms',
    dialog: 'dialogs',
    article: 'other articles',
  }),
);
const BY_ROLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    banner: 'header',
    contentinfo: 'footer',
    complementary: 'asides',
    menu: 'navigation',
    menubar: 'navigation',
    toolbar: 'navigation',
    dialog: 'dialogs',
    alertdialog: 'dialogs',
  }),
);

function namesOf(properties: Element['properties']): string {
  const names = [properties['className'], properties['id']].flat();
  return names.filter((name) => typeof name === 'string').join(' ');
}

function isNamedAside({ tagName, properties }: Element): boolean {
  if (/^(?:html|body|main|article|p|h[1-6]|blockquote|em|strong|a|span)$/u.test(tagName)) return false;
  return ASIDE_NAMES.test(namesOf(properties));
}
