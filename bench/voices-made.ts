/**
 * Whose words, by the hundred: sentences of transcripts and judgments credited to whoever says them, to another who speaks there, to
 * a stranger; and sentences of other documents credited to speakers, sources and strangers, in which case no source has them.
 */
import { checkDocument } from '../src/check.js';
import { sentences } from '../src/language/sentences.js';
import { cut } from '../src/language/span.js';
import { read, type Input } from '../src/read/index.js';
import { partsOf, type Part } from '../src/trace/voices/turns.js';
import type { Document, TraceVerdict } from '../src/types/index.js';

/** One quotation with the verdicts that are right. */
interface Case {
  readonly name: string;
  readonly article: string;
  readonly right: readonly TraceVerdict[];
}

const STRANGERS = [
  'Oda Finnmark',
  'Sen. Carla Ruizola',
  'a spokesman for the union',
  'Diane Holtby, an analyst at Marlow Capital',
  'the White House',
];
const FOUND: readonly TraceVerdict[] = ['verbatim', 'permitted'];
/** A sentence of fewer words is anybody's; a longer one is rarely quoted whole. */
const [FEWEST, MOST] = [9, 32];

/** A table of classes for some documents: cases, and the share with a right verdict. */
export async function madeTable(inputs: readonly Input[], perClass: number): Promise<string> {
  const documents = await Promise.all(inputs.map((input) => read(input)));
  const counts = new Map<string, { cases: number; right: number; given: Map<string, number> }>();
  for (const document of documents) {
    const others = documents.filter((other) => other !== document);
    for (const one of casesOf(document, others, Math.ceil(perClass / documents.length))) {
      const article = await read({ path: 'article.md', content: one.article });
      const { quotations } = await checkDocument(article, [document]);
      const verdict = quotations.at(-1)?.verdict ?? 'unnoticed';
      const count = counts.get(one.name) ?? { cases: 0, right: 0, given: new Map<string, number>() };
      count.cases++;
      if (one.right.some((right) => right === verdict)) count.right++;
      count.given.set(verdict, (count.given.get(verdict) ?? 0) + 1);
      counts.set(one.name, count);
    }
  }
  return [...counts]
    .map(
      ([name, { cases, right, given }]) =>
        `| ${name} | ${cases} | ${right} | ${[...given].map(([verdict, n]) => `${verdict} ${n}`).join(', ')} |`,
    )
    .join('\n');
}

function casesOf(document: Document, others: readonly Document[], limit: number): Case[] {
  const spoken = everyNth(turns(document), limit);
  const foreign = everyNth(
    others.flatMap((other) => prose(other).slice(0, 400)),
    limit,
  );
  const speakers = [...new Set(spoken.map(({ speaker }) => speaker))];
  const another = (speaker: string, at: number): string | undefined => {
    const rest = speakers.filter((other) => surname(other) !== surname(speaker));
    return rest[at % Math.max(1, rest.length)];
  };
  const stranger = (at: number): string => STRANGERS[at % STRANGERS.length]!;
  return [
    ...spoken.map(({ speaker, words }) => told('said by the one credited', surname(speaker), words, FOUND)),
    ...spoken.flatMap(({ speaker, words }, at) => {
      const other = another(speaker, at);
      return other === undefined
        ? []
        : [told('said by another who speaks there', surname(other), words, ['misattributed'])];
    }),
    ...foreign.map((words, at) => told('a stranger, words of no source', stranger(at), words, ['unchecked'])),
    ...foreign.map((words) =>
      told('the document, words of no source', nounOf(document), words, ['not-found']),
    ),
    ...foreign.flatMap((words, at) => {
      const speaker = speakers[at % Math.max(1, speakers.length)];
      return speaker === undefined
        ? []
        : [told('a speaker, words of no source', surname(speaker), words, ['not-found'])];
    }),
  ];
}

function told(name: string, credit: string, words: string, right: readonly TraceVerdict[]): Case {
  return { name, article: `“${words.replace(/[.]$/u, ',')}” ${credit} said.`, right };
}

function nounOf(document: Document): string {
  const kinds = new Set(partsOf(document).map(({ kind }) => kind));
  return kinds.has('opinion') ? 'the opinion' : kinds.has('turn') ? 'the transcript' : 'the report';
}

function surname(label: string): string {
  const [last = ''] = label.split(/\s/u).slice(-1);
  return last[0]! + last.slice(1).toLowerCase();
}

/** Sentences that end where they should, without marks, figures of notes or a line lost in them, each with its speaker. */
function turns(document: Document): { speaker: string; words: string }[] {
  const parts = partsOf(document).filter((part): part is Part & { speaker: string } => part.speaker !== null);
  return parts.flatMap(({ speaker, label, span }) =>
    sentences(document.text, { start: label.end, end: span.end })
      .map((sentence) => cut(document.text, sentence).replace(/\s+/gu, ' '))
      .filter(isClean)
      .map((words) => ({ speaker, words })),
  );
}

function prose(document: Document): string[] {
  return sentences(document.text, { start: 0, end: document.text.length })
    .map((sentence) => cut(document.text, sentence).replace(/\s+/gu, ' '))
    .filter(isClean);
}

function isClean(words: string): boolean {
  const count = words.split(' ').length;
  return count >= FEWEST && count <= MOST && /^\p{Lu}[\p{L}\p{N} ,;’'-]+[.]$/u.test(words);
}

function everyNth<T>(items: readonly T[], limit: number): T[] {
  const step = Math.max(1, Math.floor(items.length / limit));
  return items.filter((_, at) => at % step === 0).slice(0, limit);
}
