import {
  loadSources,
  reprinted,
  sentencesOf,
  type Source,
  type TrueSentence,
} from '../../tests/support/inject-corpus.js';
import { interruptedCases, joinedCases } from '../../tests/support/inject-joins.js';
import { permittedCases } from '../../tests/support/inject-permitted.js';
import { applied, wrongCases } from '../../tests/support/inject-quotations.js';
import { around, reportOn } from '../../tests/support/inject.js';
import { CUT, REWORDED, STRESSED, TURNED } from './quoted-edits.js';
import type { Tally } from './injected.js';

/** Quotations of one class; more of them say little more. */
const PER_CLASS = 40;
/** Faithful quotations of one class. */
const PER_FAITHFUL_CLASS = 15;

/** An article with one quotation, the sources handed over, and the check that exists to see what is wrong with it. */
interface QuotedCase {
  readonly check: string;
  readonly article: string;
  readonly sources: readonly Source[];
}

/** Misquotations of true sentences from the sources of the fixtures, and faithful quotations of them; the counts for each check. */
export async function quotedOn(): Promise<ReadonlyMap<string, Tally>> {
  const sentences = sentencesOf(await loadSources());
  const quiet: Set<string>[] = [];
  for (const { article, sources } of faithful(sentences)) quiet.push(await firedOn(article, sources));
  const tallies = new Map<string, Tally>();
  for (const { check, article, sources } of [
    ...misquoted(sentences),
    ...more(sentences),
    ...(await reprints(sentences)),
  ]) {
    const { cases, seen, ...alarms } = tallies.get(check) ?? {
      cases: 0,
      seen: 0,
      silentCases: quiet.length,
      falseAlarms: quiet.filter((fired) => fired.has(check)).length,
    };
    const hit = (await firedOn(article, sources)).has(check) ? 1 : 0;
    tallies.set(check, { ...alarms, cases: cases + 1, seen: seen + hit });
  }
  return tallies;
}

/** The classes that the tests inject too; the first of the checks that may speak of a class is the one it is meant for. */
function misquoted(sentences: readonly TrueSentence[]): QuotedCase[] {
  return [...wrongCases(sentences, PER_CLASS), ...joinedCases(sentences, PER_CLASS)].flatMap(([, cases]) =>
    cases.map(({ checks, article, sources }) => ({ check: checks[0]!, article, sources })),
  );
}

/** Classes for the checks that those leave out. */
function more(sentences: readonly TrueSentence[]): QuotedCase[] {
  const marked = sentences.filter(({ source }) => source.format === 'markdown');
  const edited = (check: string, edit: Parameters<typeof applied>[1], among = sentences): QuotedCase[] =>
    applied(among, edit, PER_CLASS).map(({ sentence, turn, words }) => ({
      check,
      article: around(words, sentence, turn),
      sources: [sentence.source],
    }));
  return [
    ...edited('quote/bracket-changes-meaning', TURNED),
    ...edited('quote/paraphrase-in-marks', REWORDED),
    ...edited('quote/emphasis-undeclared', STRESSED, marked),
    ...applied(sentences, CUT, PER_CLASS).map(({ sentence, words }) => ({
      check: 'quote/unquoted-source-words',
      article: `Last week the paper was told that ${words}\n`,
      sources: [sentence.source],
    })),
  ];
}

/** What the source prints in place of a sentence, and how the article quotes it, unless as the source's own and whole. */
interface Reprint {
  readonly print: (sentence: string) => string;
  readonly quote?: (sentence: string) => string;
}

const REPRINTS: Readonly<Record<string, Reprint>> = {
  'quote/truncated-qualifier': {
    print: (sentence) => sentence.replace(/\.$/u, ', unless the assembly objects.'),
  },
  'quote/nested-voice': { print: (sentence) => `“${sentence.replace(/\.$/u, ',')}” a former clerk told us.` },
  'quote/own-voice': {
    print: (sentence) =>
      `${sentence} “We shall look into it in May,” said Petra Quillan, who keeps the books.`,
    quote: (sentence) => `“${sentence.replace(/\.$/u, ',')}” Petra Quillan said.\n`,
  },
};

/** Sentences quoted faithfully as far as they go, where the source goes on with a limit or gives them to somebody else. */
async function reprints(sentences: readonly TrueSentence[]): Promise<QuotedCase[]> {
  const cases: QuotedCase[] = [];
  for (const [check, { print, quote }] of Object.entries(REPRINTS)) {
    const open = applied(
      sentences,
      (sentence) => (/^[^:;]+\.$/u.test(sentence) ? print(sentence) : null),
      PER_CLASS,
    );
    for (const { sentence, turn, words } of open) {
      const source = await reprinted(sentence.source, sentence.text, words);
      const article = quote ? quote(sentence.text) : around(sentence.text, { source }, turn);
      cases.push({ check, article, sources: [source] });
    }
  }
  return cases;
}

function faithful(sentences: readonly TrueSentence[]): { article: string; sources: readonly Source[] }[] {
  return [
    ...permittedCases(sentences, PER_FAITHFUL_CLASS),
    ...interruptedCases(sentences, PER_FAITHFUL_CLASS),
  ].flatMap(([, cases]) => cases.map(({ article, sources }) => ({ article, sources })));
}

async function firedOn(article: string, sources: readonly Source[]): Promise<Set<string>> {
  const { findings } = await reportOn(article, sources);
  return new Set(findings.map(({ check }) => check));
}
