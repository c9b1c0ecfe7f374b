/** Characters that XML 1.0 allows in no form, not even escaped (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that may stand in an XML document: characters that may not are shown as U+FFFD. */
export function validXml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}
