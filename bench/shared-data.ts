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
