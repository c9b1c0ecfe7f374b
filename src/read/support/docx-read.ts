import { UserError } from '../../errors.js';
import { readProblem } from '../../language/decode.js';
import { identityMap } from '../../language/offset-map.js';
import { cut } from '../../language/span.js';
import type { ReadResult } from '../../types/index.js';
import { withTables } from '../tables/limits.js';
import { openDocx } from './docx-open.js';
import { asidesWritten, withAsides, written } from './docx-written.js';
import { shortened, withHidden } from './left-out.js';
import { titled } from './own-html.js';

/** What a Word document says, both sides of its tracked changes. Rejects with `UserError` where it holds no text. */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const { packed, before, hidden, title, asides, chunks, objects } = openDocx(bytes);
  const { text, blocks, links, emphases, unread, grids } = await written(packed, chunks);
  const { tables, problems } = withTables(grids);
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
    ...(tables && { tables }),
    ...(unreadParts.length > 0 && { unreadParts }),
    problems: [
      ...[...unsettled(before), ...hiddenText(hidden), ...notRead(unreadParts)].map(readProblem),
      ...problems,
    ],
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
