/** Elements of OpenDocument text, and what HTML calls them. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
/** What is no text of the document: deleted words, comments, forms, lists of settings. */
const LEFT_OUT =
  /<(text:tracked-changes|office:annotation|office:forms|text:sequence-decls)\b[^>]*>[\s\S]*?<\/\1>/gu;
/** Notes stand where they are called; they are set after the paragraphs. */
const NOTE =
  /<text:note\b[^>]*>[\s\S]*?<text:note-body\b[^>]*>([\s\S]*?)<\/text:note-body>\s*<\/text:note>/gu;
const TAG = /<(\/?)([a-z]+:[\w-]+)([^<>]*?)(\/?)>/gu;

/** The body of an OpenDocument text as HTML: headings, paragraphs, lists, tables, notes; nothing else of it is taken over. */
export function odtHtml(content: string): string {
  const notes: string[] = [];
  const body = /<office:text\b[^>]*>([\s\S]*)<\/office:text>/u.exec(content)?.[1] ?? '';
  const text = body.replace(LEFT_OUT, '').replace(NOTE, (_, note: string) => {
    notes.push(note);
    return '';
  });
  return [text, ...notes].map((part) => withBareCells(part.replace(TAG, element))).join('');
}

/** List items and cells hold their words, as in HTML, and no paragraphs. */
function withBareCells(html: string): string {
  return html
    .replace(/<li><p>/gu, '<li>')
    .replace(/<td>([\s\S]*?)<\/td>/gu, (_, words: string) => `<td>${words.replace(/<\/?p>/gu, ' ')}</td>`);
}

function element(_: string, end: string, name: string, attributes: string, empty: string): string {
  if (name === 'text:s')
    return ' '.repeat(Math.min(80, Number(/text:c="(\d+)"/u.exec(attributes)?.[1] ?? 1)));
  if (name === 'text:tab') return '\t';
  if (name === 'text:line-break') return '<br>';
  if (name === 'text:h') return `<${end}h${end === '' ? levelOf(attributes) : 1}>`;
  const html = ELEMENTS[name];
  return html === undefined ? '' : empty === '' ? `<${end}${html}>` : `<${html}></${html}>`;
}

/** An end tag of any heading closes the one that is open. */
function levelOf(attributes: string): string {
  return /text:outline-level="([1-6])"/u.exec(attributes)?.[1] ?? '1';
}
