import type { Root } from 'hast';
import { fromHtml as parse } from 'hast-util-from-html';

/** Parses a page as browsers do, with the place of every text in the file. The only door to the HTML parser. */
export function fromHtml(raw: string): Root {
  return parse(raw, { fragment: false, verbose: false });
}
