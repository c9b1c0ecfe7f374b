import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the data for training and measuring lies, beside the project; null where it is absent. */
export function trainingData(): string | null {
  const folder = join('..', 'shared', 'train');
  return existsSync(folder) ? folder : null;
}

/** One sentence of a story, with the numbers of the document's sentences that decide it. */
export interface StorySentence {
  readonly t: string;
  readonly l: 's' | 'c' | 'm' | 'u';
  readonly d?: string;
  readonly e: readonly number[];
  readonly w?: string;
}

export interface StoryDocument {
  /** "ja-01#0": file and line, from 0. */
  readonly id: string;
  readonly doc: readonly string[];
  readonly story: readonly StorySentence[];
}

export interface SourceClaims {
  readonly id: string;
  readonly source: string;
  readonly claims: readonly { readonly t: string; readonly l: StorySentence['l']; readonly d?: string }[];
}

/** The changed sentence that turns a label round. */
export interface Flip {
  readonly doc?: string;
  readonly src?: string;
  /** Index of the claim. */
  readonly c: number;
  readonly i?: number;
  readonly after?: number;
  readonly from?: string;
  readonly to: string;
  readonly i2?: number;
  readonly to2?: string;
  readonly l: 's' | 'c' | 'm';
  readonly d?: string;
}

function linesOf<T>(folder: string, kind: string): (T & { id: string })[] {
  return readdirSync(join(folder, kind))
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, kind, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => ({ ...(JSON.parse(line) as T), id: `${file.replace('.jsonl', '')}#${index}` })),
    );
}

export const storiesOf = (folder: string) => linesOf<Omit<StoryDocument, 'id'>>(folder, 'documents');
export const claimsOf = (folder: string) => linesOf<Omit<SourceClaims, 'id'>>(folder, 'pairs');
export const flipsOf = (folder: string) => linesOf<Flip>(folder, 'flips');

/** Every tenth source takes no part in development; so do two writers whole. */
export function isHeldBack(id: string): boolean {
  const [file, line] = id.split('#');
  return (
    HELD_WRITERS.some((writer) => file!.startsWith(writer)) ||
    (Number(line) + Number(file!.slice(-2))) % 10 === 0
  );
}

const HELD_WRITERS = ['kb-', 'h-'];

/** The parts of the data, by source: `test` took no part in training a reader, the others did or were looked at in doing so. */
export type Part = 'train' | 'calibration' | 'watch' | 'test';

const TEST_WRITERS = ['h', 'kf'];

/** Which part a source belongs to, as training/sourcecheck_reader/prepare.py divides them; numbers count over a writer's files. */
export function partsOf(folder: string): (id: string) => Part {
  const parts = new Map<string, Part>();
  for (const sources of [claimsOf(folder), storiesOf(folder)]) {
    const counts = new Map<string, number>();
    for (const { id } of sources) {
      const writer = id.split('-')[0]!;
      const number = counts.get(writer) ?? 0;
      counts.set(writer, number + 1);
      parts.set(id, TEST_WRITERS.includes(writer) ? 'test' : partOf(number));
    }
  }
  return (id) => parts.get(id)!;
}

function partOf(number: number): Part {
  if (number % 10 === 9) return 'test';
  return number % 20 === 4 ? 'calibration' : number % 20 === 14 ? 'watch' : 'train';
}

/** A part of the data that is measured by itself. */
export interface Half {
  readonly name: 'dev' | 'held' | 'watch' | 'test';
  readonly isIn: (id: string) => boolean;
}

/** What is measured: `dev` and `held` unless told; with a trained model in play only what it was not trained on, `test` unless `watch` is asked for. */
export function halvesOf(folder: string, only: string | undefined, isTrained: boolean): Half[] {
  const part = partsOf(folder);
  const halves: Half[] = [
    { name: 'dev', isIn: (id) => !isHeldBack(id) },
    { name: 'held', isIn: isHeldBack },
    { name: 'watch', isIn: (id) => part(id) === 'watch' },
    { name: 'test', isIn: (id) => part(id) === 'test' },
  ];
  const wanted = isTrained
    ? [only === 'watch' ? only : 'test']
    : only === undefined
      ? ['dev', 'held']
      : [only];
  return halves.filter(({ name }) => wanted.includes(name));
}

/** Claims without the marks that show the words at fault. */
export function plain(text: string): string {
  return text.replaceAll('{{', '').replaceAll('}}', '');
}

/** The document's sentences as paragraphs of four, as a report prints them. */
export function printed(sentences: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 4) paragraphs.push(sentences.slice(at, at + 4).join(' '));
  return paragraphs.join('\n\n');
}
