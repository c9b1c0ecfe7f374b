import { UserError } from '../errors.js';
import { identityMap } from '../language/offset-map.js';
import { cut } from '../language/span.js';
import type { Format, ReadResult } from '../types/index.js';
import { sampleDocx } from './support/docx-sample.js';
import { shortened, withHidden } from './support/left-out.js';
import { asidesWritten, withAsides, written } from './support/docx-written.js';
import { titled } from './support/own-html.js';

/** How files begin that are old Word documents, or new ones with a password. */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0';

/** Word documents: headings, block quotations, notes, tables and text boxes; tracked changes are made, and what stood before them is kept. */
export const docx: Format = {
  id: 'docx',
  summary: 'Word (.docx): headings, quotations, notes, text boxes; both sides of tracked changes',
  extensions: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  maxBytes: 64 * 1024 ** 2,
  costly: true,
  sniff: (head) => {
    const start = new TextDecoder('latin1').decode(head);
    return (start.startsWith('PK\u0003\u0004') && start.includes('word/')) || start.startsWith(COMPOUND);
  },
  sample: sampleDocx,
  read,
};

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const { openDocx } = await import('./support/docx-open.js');
  const { packed, before, hidden, title, asides, chunks, objects } = openDocx(bytes);
  const { text, blocks, links, emphases, unread } = await written(packed, chunks);
  if (text === '') throw new UserError('The Word document holds no text', 'is it the right file?');
  const both = withEarlier({ text, blocks }, before ? await written(before, chunks) : null);
  const whole = withAsides(both, await asidesWritten(asides));
  const unreadParts = [...objects.map((kind) => `an object of ${kind}`), ...unread];
  return {
    ...whole,
    ...withHidden(
      whole,
      hidden.map((words) => ({ text: words, why: 'hidden' })),
    ),
    links,
    emphases,
    pages: [],
    metadata: titled(text, blocks, title),
    map: identityMap(whole.text),
    ...(unreadParts.length > 0 && { unreadParts }),
    problems: [...unsettled(before), ...hiddenText(hidden), ...notRead(unreadParts)].map((message) => ({
      stage: 'read',
      message,
      span: null,
      path: null,
    })),
  };
}

type Written = Pick<ReadResult, 'text' | 'blocks' | 'superseded'>;

/** The text, and after it the blocks that read otherwise before the tracked changes. */
function withEarlier(now: Written, earlier: Written | null): Written {
  const known = new Set(now.blocks.map(({ span }) => cut(now.text, span)));
  const others = (earlier?.blocks ?? []).filter(({ span }) => !known.has(cut(earlier!.text, span)));
  let { text } = now;
  const moved = others.map((block) => {
    const start = text.length + BREAK.length;
    text += BREAK + cut(earlier!.text, block.span);
    return { ...block, span: { start, end: text.length } };
  });
  return { text, blocks: [...now.blocks, ...moved], superseded: moved.map(({ span }) => span) };
}

const BREAK = '\n\n';

function unsettled(before: Uint8Array | null): string[] {
  return before
    ? [
        'The Word document has tracked changes that are not settled; words were looked up with the changes and without them',
      ]
    : [];
}

function hiddenText(hidden: readonly string[]): string[] {
  return hidden.length > 0
    ? [
        `The Word document hides text, which was left out and does not count: “${shortened(hidden.join(' … '))}”`,
      ]
    : [];
}

function notRead(parts: readonly string[]): string[] {
  return parts.length > 0
    ? [`The Word document holds what was not read: ${parts.join(', ')}; save it as part of the text`]
    : [];
}
