import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { parseLinedYaml, toYaml } from '../language/yaml.js';
import { pathFrom } from './configs.js';
import { placesOf, textOf, type KeepingIo } from './remembered.js';
import { saveText } from './save-text.js';
import type { CheckSettings } from './settings.js';

const NOTES = '.sourcecheck-notes.yaml';
const HEAD = `# What was ticked off and said of a draft in \`sourcecheck serve\`. A note lets nothing stand: sign-offs do that, in the file beside this one.
`;

/** What a person noted beside a claim or a quotation: keys as in a sign-off. */
export interface Note {
  /** The draft, by its path from the folder of the file. */
  readonly article: string;
  readonly fingerprint: string;
  /** The words of the draft, for people who read the file. */
  readonly says: string;
  /** Whether a person is done with it. */
  readonly done: boolean;
  /** Null where only a tick was set. */
  readonly comment: string | null;
  readonly by: string;
  /** ISO 8601 day. */
  readonly date: string;
}

/** Where the notes lie: beside the sign-offs. */
export async function notesPath(settings: CheckSettings, io: KeepingIo): Promise<string> {
  const { signOffs } = await placesOf(settings, io);
  return join(dirname(signOffs.path), NOTES);
}

/** The notes on one draft. Throws `UserError` where the file is none. */
export async function readNotes(draft: string, settings: CheckSettings, io: KeepingIo): Promise<Note[]> {
  const path = await notesPath(settings, io);
  const article = pathFrom({ path }, draft);
  return (await all(path, io)).filter((note) => note.article === article);
}

/** Writes a note in place of the one that stands there; one that says nothing is taken out. */
export async function saveNote(
  draft: string,
  note: Omit<Note, 'article'>,
  settings: CheckSettings,
  io: KeepingIo,
): Promise<void> {
  const path = await notesPath(settings, io);
  const article = pathFrom({ path }, draft);
  const others = (await all(path, io)).filter(
    (other) => other.article !== article || other.fingerprint !== note.fingerprint,
  );
  const says = note.done || note.comment !== null;
  const notes = says ? [...others, { article, ...note }] : others;
  await saveText(path, written(notes), io);
}

async function all(path: string, io: KeepingIo): Promise<Note[]> {
  const text = await textOf({ path, named: false }, io);
  if (text === null) return [];
  const { value, error } = parseLinedYaml(text);
  if (error || (value !== null && !Array.isArray(value)) || !((value ?? []) as unknown[]).every(isNote)) {
    const where = error ? `:${error.line}` : '';
    throw new UserError(`${path}${where} is no file of notes`, `mend ${basename(path)}, or move it away`);
  }
  return ((value ?? []) as Note[]).map((note) => ({ ...note, comment: note.comment ?? null }));
}

function isNote(value: unknown): value is Note {
  const note = (value ?? {}) as Partial<Note>;
  return [note.article, note.fingerprint, note.by, note.date].every((part) => typeof part === 'string');
}

/** Sorted, so that a change shows as the lines that changed. */
function written(notes: readonly Note[]): string {
  const key = ({ article, fingerprint }: Note) => `${article}\n${fingerprint}`;
  const sorted = [...notes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const blocks = sorted.map(({ article, fingerprint, says, done, comment, by, date }) =>
    toYaml([{ article, fingerprint, says, done, ...(comment === null ? {} : { comment }), by, date }]),
  );
  return `${HEAD}${blocks.join('\n')}`;
}
