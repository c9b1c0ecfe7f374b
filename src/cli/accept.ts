import { UserError } from '../errors.js';
import type { Report, ReportedFinding } from '../types/index.js';
import { resolveTargets } from '../workspace/files.js';
import type { Io } from '../workspace/io.js';
import { settled } from '../workspace/live-settings.js';
import { dayOf, saveSignOff } from '../workspace/remembered.js';
import { announcement } from '../workspace/second-reader.js';
import { ThreadSession } from '../workspace/session-thread/index.js';
import type { AcceptSettings, CheckSettings } from '../workspace/settings.js';

/** Fewer digits of a fingerprint than these are a slip. */
const MIN_DIGITS = 4;

interface Hit {
  readonly report: Report;
  readonly finding: ReportedFinding;
}

/** Checks the articles, finds the finding, and writes down that an editor lets it stand. */
export async function acceptFinding(accept: AcceptSettings, asked: CheckSettings, io: Io): Promise<void> {
  for (const [option, words] of [
    ['--by', accept.by],
    ['--reason', accept.reason],
  ] as const) {
    if (words.trim() === '')
      throw new UserError(`${option} is empty`, 'say who accepts the finding, and why');
  }
  const settings = await settled(asked, io);
  if (settings.secondReader) await io.stderr.write(announcement(settings.secondReader, io.env));
  const { report, finding } = only(await hits(accept.finding, settings, io), accept.finding);
  const date = settings.today ?? dayOf(io.now());
  const words = { by: accept.by, reason: accept.reason, date, until: accept.until };
  const { path } = await saveSignOff(report, finding, words, settings, io);
  const until = accept.until === null ? '' : `, until ${accept.until}`;
  await io.stderr.write(
    `sourcecheck: ${report.article.path}: ${finding.check} (${finding.fingerprint}) is accepted by ${accept.by}${until}; written to ${path}\n`,
  );
}

async function hits(wanted: string, settings: CheckSettings, io: Io): Promise<Hit[]> {
  if (settings.articles.length === 0) {
    throw new UserError('No article was named', 'name the one that has the finding, and its sources');
  }
  const targets = await resolveTargets(settings.articles, io, 'articles');
  const session = await ThreadSession.open(settings, targets, io);
  const found: Hit[] = [];
  for (const line of session.standing.complaints) await io.stderr.write(line);
  for (const target of targets) {
    const { report, complaints } = await session.check(target);
    for (const line of complaints) await io.stderr.write(line);
    const findings = report?.findings.filter((finding) => isMeant(finding, wanted)) ?? [];
    found.push(...findings.map((finding) => ({ report: report!, finding })));
  }
  for (const line of session.standing.account) await io.stderr.write(line);
  await session.close();
  return found;
}

function isMeant({ id, fingerprint }: ReportedFinding, wanted: string): boolean {
  return id === wanted || (wanted.length >= MIN_DIGITS && fingerprint.startsWith(wanted));
}

function only(found: readonly Hit[], wanted: string): Hit {
  const exact = found.filter(({ finding }) => finding.fingerprint === wanted);
  const [first, ...others] = exact.length > 0 ? exact : found;
  if (first === undefined) {
    throw new UserError(
      `No finding is called ${wanted}`,
      'give its id or fingerprint as --format json and -v show it, and the same sources as there',
    );
  }
  if (others.length > 0) {
    throw new UserError(
      `${found.length} findings may be meant by ${wanted}`,
      `give one of ${found.map(({ finding }) => finding.fingerprint).join(', ')}`,
    );
  }
  return first;
}
