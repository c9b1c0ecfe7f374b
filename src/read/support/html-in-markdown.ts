/** What a stretch of HTML inside Markdown means for the text around it. */
export type HtmlEvent =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'line-break' | 'block-break' }
  | { readonly kind: 'quote'; readonly step: 1 | -1 };

/** Comments, scripts and styles with all they hold, declarations, tags. Unclosed ones end with the text. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[!?][\s\S]*?(?:>|$)|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/giu;

const BLOCK_TAGS = new Set(
  `address article aside body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/u,
  ),
);

/** Reads HTML for its text: tags and comments fall away, block tags and `<br>` part what they stand between. Offsets are in `html`. */
export function htmlEvents(html: string): HtmlEvent[] {
  const events: HtmlEvent[] = [];
  let from = 0;
  for (const match of html.matchAll(MARKUP)) {
    if (match.index > from) events.push({ kind: 'text', start: from, end: match.index });
    from = match.index + match[0].length;
    const event = tagEvent(match[3]?.toLowerCase(), match[2] === '/');
    if (event) events.push(event);
  }
  if (from < html.length) events.push({ kind: 'text', start: from, end: html.length });
  return events;
}

function tagEvent(tag: string | undefined, closing: boolean): HtmlEvent | null {
  if (tag === undefined) return null;
  if (tag === 'br') return { kind: 'line-break' };
  if (tag === 'blockquote') return { kind: 'quote', step: closing ? -1 : 1 };
  return BLOCK_TAGS.has(tag) ? { kind: 'block-break' } : null;
}
