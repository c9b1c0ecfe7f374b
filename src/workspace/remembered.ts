import { dirname, join, relative } from 'node:path';
import { UserError } from '../errors.js';
import { parseBaseline, writeBaseline } from './acceptance/baseline-file.js';
import type { Remembered, Report, ReportedFinding, SignOff } from '../types/index.js';
import { pathFrom, placeIn, runConfig } from './configs.js';
import type { Io, SettingsIo } from './io.js';
import type { CheckSettings, RememberedFindings } from './settings.js';
import { saveText } from './save-text.js';

/** Where the files lie that nobody named: beside the configuration file, else in the folder of the run. */
const BASELINE = '.sourcecheck-baseline.json';
const SIGN_OFFS = '.sourcecheck-sign-offs.yaml';

/** How the file of sign-offs is read and written: it is YAML, and few runs have one. */
const signOffFile = () => import('./acceptance/sign-off-file.js');

/** What keeping sign-offs touches of the world. */
export type KeepingIo = SettingsIo & Pick<Io, 'createFile'>;

/** A file of remembered findings; `named` when somebody said that there is one. */
interface Place {
  readonly path: string;
  readonly named: boolean;
}

/** The files of a run. */
export async function placesOf(
  settings: CheckSettings,
  io: SettingsIo,
): Promise<{ readonly baseline: Place; readonly signOffs: Place }> {
  const file = await runConfig(settings, io);
  const place = (given: string | null, configured: string | undefined, usual: string): Place => {
    if (given !== null) return { path: given, named: true };
    return {
      path: file ? placeIn(file, configured ?? usual) : join(settings.folder, usual),
      named: configured !== undefined,
    };
  };
  return {
    baseline: place(settings.baseline, file?.config.baseline, BASELINE),
    signOffs: place(settings.signOffs, file?.config.signOffs, SIGN_OFFS),
  };
}

/** Reads both files; a sign-off counts as of the day given, else of today. Throws `UserError` for one that was named and is missing or wrong. */
export async function readRemembered(settings: CheckSettings, io: SettingsIo): Promise<RememberedFindings> {
  const { baseline, signOffs } = await placesOf(settings, io);
  const [oldText, signedText] = await Promise.all([
    settings.writeBaseline ? null : textOf(baseline, io),
    textOf(signOffs, io),
  ]);
  return {
    baseline: oldText === null ? [] : fromHere(parseBaseline(oldText, baseline.path), baseline),
    signOffs:
      signedText === null
        ? []
        : fromHere((await signOffFile()).parseSignOffs(signedText, signOffs.path), signOffs),
    today: settings.today ?? dayOf(io.now()),
  };
}

/** What is remembered of one article; the day only where one is named, so that a result is kept from day to day. */
export function rememberedOf(
  path: string,
  { baseline, signOffs, today }: RememberedFindings,
): RememberedFindings {
  const own = relative('', path);
  const of = <T extends Remembered>(entries: readonly T[]): T[] =>
    entries.filter(({ article }) => article === own);
  const signed = of(signOffs);
  const dated = signed.some(({ until }) => until !== null);
  return { baseline: of(baseline), signOffs: signed, today: dated ? today : null };
}

/** The local day: the one on the editor's calendar. */
export function dayOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** An article that was checked, and what was found in it. */
export interface Checked {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

/** Writes the baseline: what was found and nothing else lets stand. What it holds of other articles stays. */
export async function saveBaseline(
  checked: readonly Checked[],
  settings: CheckSettings,
  io: Io,
): Promise<{ readonly path: string; readonly written: number }> {
  const { baseline } = await placesOf(settings, io);
  const { path } = baseline;
  const old = await textOf({ path, named: false }, io);
  const found = checked.flatMap((article) =>
    article.findings
      .filter(({ suppressed }) => suppressed === null)
      .map((finding) => entryFor(article.path, finding, baseline)),
  );
  const anew = new Set(checked.map((article) => pathFrom(baseline, article.path)));
  const kept = (old === null ? [] : parseBaseline(old, path)).filter(({ article }) => !anew.has(article));
  await saveText(path, writeBaseline([...kept, ...found]), io);
  return { path, written: found.length };
}

/** Adds a sign-off to the file, in place of an older one of the same finding; returns the file, and the line of the reason. */
export async function saveSignOff(
  report: Report,
  finding: ReportedFinding,
  words: Pick<SignOff, 'by' | 'reason' | 'date' | 'until'>,
  settings: CheckSettings,
  io: KeepingIo,
): Promise<{ readonly path: string; readonly line: number }> {
  const { parseSignOffs, writeSignOffs, lineOfReason } = await signOffFile();
  const { signOffs } = await placesOf(settings, io);
  const text = await textOf({ ...signOffs, named: false }, io);
  const entry = { ...entryFor(report.article.path, finding, signOffs), source: finding.expected, ...words };
  const others = (text === null ? [] : parseSignOffs(text, signOffs.path)).filter(
    ({ article, fingerprint }) => article !== entry.article || fingerprint !== entry.fingerprint,
  );
  const written = writeSignOffs([...others, entry]);
  await saveText(signOffs.path, written, io);
  return { path: signOffs.path, line: lineOfReason(written, entry.article, entry.fingerprint) };
}

/** Takes the sign-off of a finding out of the file; false where there is none. */
export async function dropSignOff(
  report: Report,
  { fingerprint }: ReportedFinding,
  settings: CheckSettings,
  io: KeepingIo,
): Promise<boolean> {
  const { parseSignOffs, writeSignOffs } = await signOffFile();
  const { signOffs } = await placesOf(settings, io);
  const text = await textOf({ ...signOffs, named: false }, io);
  const all = text === null ? [] : parseSignOffs(text, signOffs.path);
  const article = pathFrom(signOffs, report.article.path);
  const kept = all.filter((entry) => entry.article !== article || entry.fingerprint !== fingerprint);
  if (kept.length === all.length) return false;
  await saveText(signOffs.path, writeSignOffs(kept), io);
  return true;
}

function entryFor(
  article: string,
  { check, fingerprint, actual }: ReportedFinding,
  place: Place,
): Remembered {
  return {
    article: pathFrom(place, article),
    check,
    fingerprint,
    says: actual,
  };
}

/** Articles by their paths from the working folder. */
function fromHere<T extends Remembered>(entries: readonly T[], { path }: Place): T[] {
  return entries.map((entry) => ({ ...entry, article: relative('', join(dirname(path), entry.article)) }));
}

/** The text of a file; null for one that is missing and was not named. */
export async function textOf({ path, named }: Place, io: Pick<Io, 'readFile'>): Promise<string | null> {
  try {
    return new TextDecoder().decode(await io.readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !named) return null;
    const what = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? String(error)})`;
    throw new UserError(
      `${path} ${what}`,
      'check its name; --write-baseline and sourcecheck accept make such files',
    );
  }
}
