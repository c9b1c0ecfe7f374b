import { UserError } from '../../errors.js';
import { printable } from '../../language/layout.js';
import { countOf, oneLine } from '../../language/message.js';
import type { Paint } from '../../types/index.js';
import type { Io } from '../../workspace/io.js';
import { EXIT_CLEAN, EXIT_FINDINGS, type CheckSettings, type LibraryAsk } from '../../workspace/settings.js';
import { findWords, type Findings, type FoundPlace } from '../../workspace/source-library/finding.js';
import type { SourceLibrary } from '../../workspace/source-library/types.js';
import { makePaint, wantsColor } from '../paint.js';

/** Prints the places of a library that hold some words, as text or as JSON; returns 1 when there are none. */
export async function showFound(
  { words, most, json }: Extract<LibraryAsk, { do: 'find' }>,
  library: SourceLibrary,
  { color }: CheckSettings,
  io: Io,
): Promise<number> {
  const findings = await findWords(library, words, most);
  if (findings === null)
    throw new UserError(
      'There are no words to look for',
      'sourcecheck library find "some words of a quotation"',
    );
  const { documents } = await library.counts();
  if (json) {
    const answer = { words, library: { name: library.place, documents }, ...findings };
    await io.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    const paint = makePaint(wantsColor(color, io));
    await io.stdout.write(asText(findings, documents, library.place, paint));
  }
  return findings.total === 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}

function asText({ total, found }: Findings, documents: number, place: string, paint: Paint): string {
  const whole = `${countOf(documents, 'document')} of the library ${place}`;
  if (total === 0) return `Found in none of the ${whole}\n`;
  const shown = found.length < total ? `; the first ${found.length} are shown (--most shows more)` : '';
  const head = `Found in ${total.toLocaleString('en')} of the ${whole}${shown}`;
  return `${[paint.bold(printable(head)), ...found.map((one) => placeText(one, paint))].join('\n\n')}\n`;
}

function placeText({ path, title, match, share, place, heading, ...text }: FoundPlace, paint: Paint): string {
  const at = place.page === null ? `${path}:${place.line}:${place.column}` : `${path}, page ${place.page}`;
  const how = match === 'verbatim' ? 'verbatim' : `near: ${Math.floor(share * 100)} % of the words`;
  const above = [...new Set([title, heading])].filter((name) => name !== null).join(' › ');
  const excerpt = [text.before, text.words, text.after].map((part) => printable(part.replace(/\s+/gu, ' ')));
  return [
    `${printable(oneLine(at))}  ${paint.dim(how)}`,
    ...(above === '' ? [] : [`  ${paint.dim(printable(above))}`]),
    `  … ${excerpt[0]!.trimStart()}${paint.bold(excerpt[1]!)}${excerpt[2]!.trimEnd()} …`,
  ].join('\n');
}
