import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { read } from '../../src/read/index.js';
import { groupBy } from '../../src/language/group-by.js';
import type { Document } from '../../src/types/index.js';
import { loadFixtures } from './fixtures.js';

/** One paragraph of a source as its author wrote it, taken from the manuscript or the raw file and not from a reader. */
export interface Truth {
  readonly text: string;
  /** Set apart as another voice: an annex, a dissent, a minority view, a speaker of a transcript. */
  readonly voiced: boolean;
  /** Under the heading of a dissent or a minority view. */
  readonly minority: boolean;
}

/** A source document as the product reads it, beside its paragraphs as written. */
export interface Source {
  readonly document: Document;
  readonly format: string;
  /** What an article would call it ("the minutes"). */
  readonly noun: string;
  readonly truths: readonly Truth[];
}

/** A sentence that stands once in one source. */
export interface TrueSentence {
  readonly text: string;
  readonly source: Source;
  /** The sentence that follows in the same paragraph, if any. */
  readonly next: string | null;
  /** The whole paragraph holds quotation marks: somebody else may be speaking. */
  readonly quoting: boolean;
}

const ROOT = join(import.meta.dirname, '../../fixtures');
const NOUNS =
  /minutes|letter|statement|notice|judgment|report|assessment|decision|history|answers|release|trial|call|lido/u;
const MINORITY = /^(?:minority|dissenting)\b/iu;
const OTHER_VOICE = /^(?:annex|minority|dissenting|members|appendix)\b/iu;

/** Every source of every fixture, read by the product; the truths come from the manuscripts and raw files. */
export async function loadSources(): Promise<Source[]> {
  const fixtures = loadFixtures().filter(({ sources }) => sources.length > 0);
  const loaded = fixtures.flatMap(({ sources }) =>
    sources.map(async (input): Promise<Source> => {
      const document = await read(input);
      const [slug, , name] = input.path.split('/') as [string, string, string];
      const manuscript = join(ROOT, slug, 'manuscripts', `${name}.txt`);
      const raw = existsSync(manuscript) ? manuscript : join(ROOT, slug, 'sources', name);
      const kind = NOUNS.exec(basename(name))?.[0] ?? 'document';
      return {
        document,
        format: document.format,
        noun:
          kind === 'trial' || kind === 'call' || kind === 'lido' || kind === 'history' ? 'document' : kind,
        truths: truthsOf(readFileSync(raw, 'utf8'), name),
      };
    }),
  );
  return Promise.all(loaded);
}

/** The same source as plain text in which one sentence is printed otherwise. */
export async function reprinted(source: Source, sentence: string, printed: string): Promise<Source> {
  const paragraphs = source.truths.map(({ text }) => text.replace(sentence, () => printed));
  const document = await read({
    path: `reprint-of-${basename(source.document.path)}.txt`,
    content: paragraphs.join('\n\n'),
  });
  return { ...source, document, format: document.format };
}

function truthsOf(raw: string, name: string): Truth[] {
  const chunks = name.endsWith('.html') ? htmlChunks(raw) : textChunks(raw);
  let heading = '';
  return chunks.flatMap((chunk) => {
    const title = /^#+ (.*)/u.exec(chunk)?.[1];
    if (title !== undefined) heading = title;
    const text = plain(chunk);
    if (title !== undefined || !/[.!?”"]$/u.test(text)) return [];
    return [
      { text, voiced: OTHER_VOICE.test(heading) || /^\*/u.test(chunk), minority: MINORITY.test(heading) },
    ];
  });
}

function textChunks(raw: string): string[] {
  return raw
    .replace(/^[^]*?^---\n(?=#|\n)/mu, '')
    .split(/\n\s*\n|\n(?=\d+\. )/u)
    .filter((chunk) => !/^(?:\| |\^\d|> )/u.test(chunk));
}

function htmlChunks(raw: string): string[] {
  const main = raw.replace(
    /<(nav|header|footer|aside|script)\b[^]*?<\/\1>|<div [^>]*cookie[^]*?<\/div>/gu,
    '',
  );
  return [...main.matchAll(/<(h[1-3]|p|li)(?:\s[^>]*)?>([^]*?)<\/\1>/gu)].map(([, tag, inner]) =>
    tag!.startsWith('h')
      ? `# ${inner!}`
      : unescapeHtml(inner!.replace(/<\/?q>/gu, '"').replace(/<[^>]+>/gu, '')),
  );
}

function unescapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    nbsp: ' ',
    eacute: 'é',
    ldquo: '“',
    rdquo: '”',
    rsquo: '’',
    lsquo: '‘',
    pound: '£',
  };
  return text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/gu, (whole, name: string) => names[name] ?? whole);
}

/** Without markup, list numbers, note marks and struck words; on one line. */
function plain(chunk: string): string {
  return chunk
    .replace(/\{-.*?-\}|\{\d+\}/gu, '')
    .replace(/\{\+(.*?)\+\}/gu, '$1')
    .replace(/^\d+\. /u, '')
    .replace(/\*+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const MIN_WORDS = 9;
const MAX_WORDS = 42;

/** The sentences of all sources that an article could quote as the source's own words. */
export function sentencesOf(sources: readonly Source[]): TrueSentence[] {
  const all = sources.flatMap((source) =>
    source.truths
      .filter(({ voiced }) => !voiced)
      .flatMap(({ text }) => {
        const parts = split(text);
        return parts.map((part, at) => ({
          text: part,
          source,
          next: parts[at + 1] ?? null,
          quoting: /["“”]/u.test(text),
        }));
      }),
  );
  const alike = groupBy(all, ({ text }) => opening(text));
  return all.filter(({ text }) => {
    const words = text.split(' ').length;
    const twin = alike.get(opening(text))!.length > 1;
    return words >= MIN_WORDS && words <= MAX_WORDS && !twin && /^\p{Lu}/u.test(text);
  });
}

function opening(text: string): string {
  return text.split(' ').slice(0, 5).join(' ');
}

/** The sentences of a paragraph; stops after titles, initials and hours of the clock end none. */
export function split(paragraph: string): string[] {
  return paragraph.split(
    /(?<=(?<!\b(?:Mr|Mrs|Ms|Dr|No|p|[ap]\.m|\p{Lu}))\.["”]?|[!?]["”]?)\s+(?=[\p{Lu}"“])/u,
  );
}

/** Where a true sentence stands in the document as read, white space and typography apart; null when it does not. */
export function placeIn({ text }: Document, words: string): { start: number; end: number } | null {
  const pattern = words
    .split(/\s+/u)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
        .replace(/["“”]/gu, '["“”]')
        .replace(/['’]/gu, "['’]"),
    )
    .join('\\s+');
  const found = new RegExp(pattern, 'u').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
