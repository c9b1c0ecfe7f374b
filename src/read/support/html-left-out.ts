import type { Element, Nodes, Root } from 'hast';
import { furnitureOf, holdsNoText, type MainContent } from './html-main.js';

/** A part of a page that is none of its running text. */
export interface LeftPart {
  /** What it is, as the report names it: "navigation", "footer". */
  readonly what: string;
  readonly element: Element;
}

/**
 * Everything of a page that the reader of its main text passes over and that holds words, in the order of the page. Scripts and
 * what nobody sees are no text.
 */
export function leftParts(tree: Root, { root, isAside, hidden }: MainContent): LeftPart[] {
  const parts: LeftPart[] = [];
  const walk = (node: Nodes, inside: boolean): void => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (child.type !== 'element' || holdsNoText(child) || hidden.has(child)) continue;
      if (child === root) walk(child, true);
      else if (inside ? isAside(child) : !holds(child, root))
        parts.push({ what: furnitureOf(child), element: child });
      else walk(child, inside);
    }
  };
  walk(tree, root === tree);
  return parts;
}

function holds(node: Element, wanted: Nodes): boolean {
  const { position } = wanted;
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  const [from, to] = [position?.start.offset, position?.end.offset];
  if ([start, end, from, to].some((offset) => offset === undefined)) return below(node, wanted);
  return start! <= from! && to! <= end! && below(node, wanted);
}

function below(node: Nodes, wanted: Nodes): boolean {
  return node === wanted || ('children' in node && node.children.some((child) => below(child, wanted)));
}
