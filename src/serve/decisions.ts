import { dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { itemFingerprint } from '../report/item-identity.js';
import type { Report, ReportedClaim, ReportedFinding, ReportedQuotation } from '../types/index.js';
import type { Io } from '../workspace/io.js';
import { notesPath, readNotes, saveNote, type Note } from '../workspace/notes.js';
import { dayOf, dropSignOff, placesOf, saveSignOff } from '../workspace/remembered.js';
import type { CheckSettings } from '../workspace/settings.js';
import { inMemory, withDefault } from './overlay.js';

const SIGN_OFFS = '.sourcecheck-sign-offs.yaml';
/** A file of sign-offs before there is one. */
const NONE = '[]\n';

/** A file of decisions, for whoever wants it. */
interface KeptFile {
  readonly name: string;
  readonly text: string;
}

/** What people decide about a draft: sign-offs, ticks and comments, each kept at once in the files beside the draft. */
export class Decisions {
  /** The settings by which the draft is checked and its decisions are kept. */
  settings: CheckSettings;
  /** The world in which the files lie: the disk, or memory for a dropped draft that no folder was named for. */
  io: Io;
  private draft = '';
  private notes: readonly Note[] = [];
  private readonly memory = new Map<string, string>();

  constructor(
    private readonly asked: CheckSettings,
    private readonly disk: Io,
    private readonly keep: string | null,
  ) {
    this.settings = asked;
    this.io = disk;
  }

  /** Turns to a draft and reads what was decided before. */
  async open(draft: string, dropped: boolean): Promise<void> {
    this.draft = draft;
    const place = join(dirname(draft), SIGN_OFFS);
    this.settings = dropped ? { ...this.asked, signOffs: place } : this.asked;
    const world = dropped ? withDefault(this.disk, place, NONE) : this.disk;
    this.io = dropped && this.keep === null ? inMemory(world, this.memory) : world;
    this.notes = await readNotes(draft, this.settings, this.io);
  }

  /** The note on a claim or quotation; undefined where there is none. */
  noteOn(item: ReportedClaim | ReportedQuotation): Note | undefined {
    const wanted = itemFingerprint(item);
    return this.notes.find(({ fingerprint }) => fingerprint === wanted);
  }

  /** Comments on words that the draft no longer has: they are shown, not lost. */
  strayComments(report: Report): readonly Note[] {
    const here = new Set([...report.claims, ...report.quotations].map(itemFingerprint));
    return this.notes.filter(({ fingerprint, comment }) => comment !== null && !here.has(fingerprint));
  }

  /** Ticks an item off or not, and keeps a comment; what is not given stays as it is. */
  async note(
    item: ReportedClaim | ReportedQuotation,
    change: { readonly done?: boolean; readonly comment?: string | null; readonly by: string },
  ): Promise<void> {
    const before = this.noteOn(item);
    const note = {
      fingerprint: itemFingerprint(item),
      says: item.text.replace(/\s+/gu, ' '),
      done: change.done ?? before?.done ?? false,
      comment: change.comment === undefined ? (before?.comment ?? null) : change.comment,
      by: change.by,
      date: this.today,
    };
    await saveNote(this.draft, note, this.settings, this.io);
    this.notes = await readNotes(this.draft, this.settings, this.io);
  }

  /** Dismisses a finding: an editor signs it off with a reason. Returns the report in which it is accepted. */
  async dismiss(report: Report, finding: ReportedFinding, by: string, reason: string): Promise<Report> {
    const words = { by, reason, date: this.today, until: null };
    await saveSignOff(report, finding, words, this.settings, this.io);
    return marked(report, finding, { kind: 'sign-off', by, reason, date: this.today });
  }

  /** Takes a dismissal back. Throws `UserError` where it stands elsewhere: in the article, or in a baseline. */
  async restore(report: Report, finding: ReportedFinding): Promise<Report> {
    if (!(await dropSignOff(report, finding, this.settings, this.io)))
      throw new UserError(
        'This finding was not dismissed here',
        'a comment in the draft or a baseline lets it stand',
      );
    return marked(report, finding, null);
  }

  /** The files that hold what was decided, as far as there are any. */
  async files(): Promise<KeptFile[]> {
    const { signOffs } = await placesOf(this.settings, this.io);
    const paths = [signOffs.path, await notesPath(this.settings, this.io)];
    const texts = await Promise.all(
      paths.map((path) =>
        this.io.readFile(path).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => null,
        ),
      ),
    );
    return paths.flatMap((path, index) => {
      const text = texts[index] ?? null;
      return text === null || text === NONE ? [] : [{ name: path, text }];
    });
  }

  private get today(): string {
    return this.asked.today ?? dayOf(this.disk.now());
  }
}

function marked(
  report: Report,
  { fingerprint }: ReportedFinding,
  suppressed: ReportedFinding['suppressed'],
): Report {
  const findings = report.findings.map((other) =>
    other.fingerprint === fingerprint ? { ...other, suppressed } : other,
  );
  return { ...report, findings };
}
