import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** Makes an element from a tag name with classes, attributes and children. The only door to `hastscript`. */
export { h };

/** What may stand inside an element: text is words and never markup. */
export type Content = Element | ElementContent | string;

/** A whole page as text; everything that came from a document is escaped. The only door to `hast-util-to-html`. */
export function written(page: Root): string {
  return toHtml(page, { quoteSmart: false, closeSelfClosing: false, upperDoctype: true });
}

/** An element with text that the browser is to take as it is: our own style and script. */
export function raw(tagName: 'style' | 'script', value: string): Element {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] };
}

/** A piece of a page as text, escaped as a whole page is. */
export function markup(content: Element[]): string {
  return written({ type: 'root', children: content });
}
