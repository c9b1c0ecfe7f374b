import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** Makes an element of XML: name, attributes, children. This file is the only door to the libraries for XML. */
export { x };

/** Characters that XML 1.0 allows in no form, not even escaped (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that may stand in an XML document: characters that may not are shown as U+FFFD. */
export function validXml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

/** The serialiser leaves `]]>` as it is, which XML forbids outside a CDATA section (section 2.4), and there is none here. */
export function serialised(element: Element): string {
  return toXml(element).replaceAll(']]>', ']]&gt;');
}
