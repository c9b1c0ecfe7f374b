import { createHash } from 'node:crypto';
import { UserError } from '../errors.js';
import { applyEdits, fixesFor, type Fix } from '../report/fix.js';
import { unifiedDiff } from '../language/align.js';
import type { Document, Report } from '../types/index.js';
import { harmlessLines } from '../reporters/support/harmless.js';
import type { Io } from '../workspace/io.js';
import { say } from '../workspace/speech.js';

/** Byte order marks are no part of the text that readers see, and stay in the file. */
const BYTE_ORDER_MARKS = /^\uFEFF*/u;

/**
 * Puts the source's words into the altered quotations of one article: into the file, or for `dry` into a diff on standard
 * output. Tells on standard error what was done and what was left, and why. Returns whether the file was changed.
 */
export async function fixArticle(article: Document, report: Report, dry: boolean, io: Io): Promise<boolean> {
  const text = await textOf(article, io);
  const marks = BYTE_ORDER_MARKS.exec(text)![0];
  const raw = text.slice(marks.length);
  const fixes = fixesFor(article, raw, report);
  const edits = fixes.flatMap((fix) => ('edits' in fix ? fix.edits : []));
  await tell(fixes, article.path, dry, io);
  if (edits.length === 0) return false;
  const mended = marks + applyEdits(raw, edits);
  if (dry) {
    const diff = unifiedDiff(article.path, text, mended);
    await io.stdout.write(isShown(io) ? harmlessLines(diff) : diff);
    return false;
  }
  await write(article.path, mended, io);
  return true;
}

/** Whether standard output is looked at, on a terminal or in the log of a CI job; a pipe into `patch` gets every byte as it is. */
function isShown({ stdout, env }: Io): boolean {
  return stdout.isTTY || Boolean(env['CI'] || env['TF_BUILD'] || env['GITHUB_ACTIONS']);
}

/** The file as it was checked. Throws `UserError` when it is another by now, or no UTF-8. */
async function textOf({ path, sha256 }: Document, io: Io): Promise<string> {
  const bytes = await io.readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new UserError(`${path} was changed while it was being checked and was not fixed`, 'run it again');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(`${path} is not UTF-8 and was not fixed`, 'save it as UTF-8');
  }
}

async function write(path: string, text: string, io: Io): Promise<void> {
  try {
    await io.replaceFile(path, new TextEncoder().encode(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${path} could not be rewritten (${reason})`, 'check that you may write there');
  }
}

async function tell(fixes: readonly Fix[], path: string, dry: boolean, io: Io): Promise<void> {
  const fixed = fixes.filter((fix) => 'edits' in fix).length;
  if (fixed > 0) {
    const many = fixed === 1 ? '1 quotation' : `${fixed} quotations`;
    await say(io, new UserError(`${path}: ${dry ? 'would give' : 'gave'} ${many} the words of the source`));
  }
  for (const fix of fixes) {
    if (!('refused' in fix)) continue;
    const { line, column } = fix.quotation.place;
    await say(io, new UserError(`${path}:${line}:${column} was left as it is: ${fix.refused}`));
  }
}
