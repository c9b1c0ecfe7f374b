import { displayWidth, fit, pad, paragraph, printable } from '../../language/layout.js';
import type { RenderContext, ReportedDocument } from '../../types/index.js';
import { count, leftOutNames, ocrNames } from '../support/words.js';

const INDENT = 2;
/** Sources listed before the rest is only counted: about what a person gives by hand. */
const LISTED = 10;
/** Letters of the hash that tell files apart for people. */
const SHORT_HASH = 12;
/** Share of a line that names may take. */
const NAME_SHARE = 0.6;

/** A line for each source: its path, and how well it could be read. */
export function sourceLines(sources: readonly ReportedDocument[], context: RenderContext): string[] {
  const { paint, width, verbosity } = context;
  const listed = verbosity === 'verbose' || sources.length <= LISTED ? sources : sources.slice(0, LISTED - 1);
  const longest = Math.max(0, ...listed.map(({ path }) => displayWidth(printable(path))));
  const column = Math.min(longest, Math.floor(width * NAME_SHARE));
  const room = width - INDENT - column - 2;
  const lines = listed.flatMap((source) => [
    `${pad(fit(source.path, column), column)}  ${fit(readingOf(source, verbosity), room)}`,
    ...leftOutNames(source).flatMap((names) =>
      paragraph(names, width - 2 * INDENT).map((line) => ' '.repeat(INDENT) + line),
    ),
  ]);
  const rest = sources.length - listed.length;
  const more = rest === 0 ? [] : [`and ${rest} more (--verbose lists them)`];
  return [...lines, ...more].map((line) => paint.dim(' '.repeat(INDENT) + line));
}

function readingOf(source: ReportedDocument, verbosity: RenderContext['verbosity']): string {
  const { format, pages, pagesWithoutText, words, readable, fetched, sha256 } = source;
  const blank =
    pagesWithoutText === null || pagesWithoutText === 0 ? '' : ` (${pagesWithoutText} without text)`;
  const parts = [
    ...(readable
      ? [format, ...(pages === null ? [] : [count(pages, 'page') + blank]), count(words, 'word')]
      : ['could not be read']),
    ...ocrNames(source),
    ...(fetched === null ? [] : [`fetched ${fetched.date.slice(0, 10)}`]),
    ...(verbosity === 'verbose' && sha256 !== '' ? [`sha256 ${sha256.slice(0, SHORT_HASH)}`] : []),
  ];
  return parts.join(', ');
}
