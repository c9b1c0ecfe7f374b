import { UserError } from '../errors.js';
import { NO_TOTALS, addToTotals } from '../report/run-report.js';
import type { Totals } from '../types/index.js';
import type { Io } from '../workspace/io.js';
import { saveBaseline, type Checked } from '../workspace/remembered.js';
import type { Outcome } from '../workspace/session.js';
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, type CheckSettings } from '../workspace/settings.js';
import { say } from '../workspace/speech.js';

/** Counts what comes of the articles of a run, and says what the exit code is. */
export class Tally {
  totals = NO_TOTALS;
  private failed = false;
  private readonly said = new Set<string>();
  private readonly checked: Checked[] = [];

  constructor(
    private readonly settings: CheckSettings,
    private readonly io: Io,
    private trouble: boolean,
  ) {}

  /** Writes a complaint on standard error; several articles may complain of the same source, and it is said once. */
  async tell(line: string): Promise<void> {
    if (!this.said.has(line)) await this.io.stderr.write(line);
    this.said.add(line);
  }

  /** Counts one article in. */
  add({ report, trouble, failed }: Outcome): void {
    this.trouble ||= trouble;
    this.failed ||= failed;
    if (report === null) return;
    this.totals = addToTotals(this.totals, report);
    const { article, findings } = report;
    if (this.settings.writeBaseline) this.checked.push({ path: article.path, findings });
  }

  /** A report could not be written, or not all of it. */
  isIncomplete(): void {
    this.trouble = true;
  }

  /** The exit code, after the last article; the baseline is written before, if that was asked for. */
  async end(): Promise<number> {
    const many = await tooManyWarnings(this.totals, this.settings, this.io);
    if (!this.settings.writeBaseline) {
      return this.trouble ? EXIT_TROUBLE : this.failed || many ? EXIT_FINDINGS : EXIT_CLEAN;
    }
    const { path, written } = await saveBaseline(this.checked, this.settings, this.io);
    const findings = written === 1 ? '1 finding was' : `${written} findings were`;
    await say(this.io, new UserError(`${findings} written to the baseline ${path}`));
    return this.trouble ? EXIT_TROUBLE : EXIT_CLEAN;
  }
}

async function tooManyWarnings(
  { warnings }: Totals,
  { maxWarnings }: CheckSettings,
  io: Io,
): Promise<boolean> {
  if (maxWarnings === null || warnings <= maxWarnings) return false;
  const found = warnings === 1 ? 'There is 1 warning' : `There are ${warnings} warnings`;
  const allowed = maxWarnings === 0 ? 'none is' : `no more than ${maxWarnings} are`;
  await say(io, new UserError(`${found}, and ${allowed} allowed (--max-warnings)`));
  return true;
}
