import { around, type Case } from './inject.js';
import { reprinted, type TrueSentence } from './inject-corpus.js';
import * as edits from './inject-edits.js';
import { applied, PER_CLASS, spread, type Classes } from './inject-quotations.js';

/** Changes that style books and typesetting allow. */
const PERMITTED: Readonly<Record<string, edits.Edit>> = {
  'as it stands': (sentence) => sentence,
  'first letter lower-cased': edits.lowerFirst,
  'first letter in brackets': edits.bracketFirst,
  'no full stop': edits.noFullStop,
  'other apostrophes': edits.otherApostrophes,
  'other hyphens': edits.otherDashes,
  'no-break spaces': edits.noBreakSpaces,
  'line breaks': edits.lineBreaks,
  'soft hyphens': edits.softHyphens,
  'honest ellipsis': edits.honestEllipsis,
  sic: edits.sicAfterWord,
  'clarifying bracket': edits.clarify,
  'words from within': edits.innerWords,
};

/** Every class of permitted change, and true credits. */
export function permittedCases(sentences: readonly TrueSentence[], limit = PER_CLASS): Classes {
  const edited = Object.entries(PERMITTED).map(([name, edit]): [string, Case[]] => [
    name,
    (name === 'as it stands'
      ? spread(
          sentences.filter(({ quoting }) => !quoting),
          limit * 2,
        ).map((sentence, turn) => ({ sentence, turn, words: sentence.text }))
      : applied(sentences, edit, limit)
    ).map(({ sentence, turn, words }) => faithful(name, sentence, around(words, sentence, turn))),
  ]);
  const plain = sentences.filter(({ quoting }) => !quoting);
  const straight = spread(plain, limit).map((sentence, turn) =>
    faithful('straight marks', sentence, around(sentence.text, sentence, turn).replace(/[“”]/gu, '"')),
  );
  const single = spread(
    plain.filter(({ text }) => !/['’]/u.test(text)),
    limit,
  ).map((sentence, turn) =>
    faithful(
      'single marks',
      sentence,
      around(sentence.text, sentence, turn).replace(/“/gu, '‘').replace(/”/gu, '’'),
    ),
  );
  const two = spread(
    plain.filter(({ next }) => next !== null && next.length > 30),
    limit,
  ).map((sentence, turn) =>
    faithful('two sentences', sentence, around(`${sentence.text} ${sentence.next!}`, sentence, turn)),
  );
  const linked = spread(plain, limit).map((sentence) =>
    faithful(
      'right source linked',
      sentence,
      `[The text](${sentence.source.document.path}) says: “${sentence.text}”\n`,
    ),
  );
  return [
    ...edited,
    ['straight marks', straight],
    ['single marks', single],
    ['two sentences', two],
    ['right source linked', linked],
    rightPages(plain, limit),
  ];
}

/** What print does to a text: note numbers behind words, words broken at the end of a line. */
const PRINTED: Readonly<Record<string, edits.Edit>> = {
  'raised note in the source': edits.raisedNote,
  'bracketed note in the source': edits.bracketedNote,
  'broken word in the source': edits.brokenWord,
};

/** Quotations without what print put into the source. */
export async function reprintedCases(
  sentences: readonly TrueSentence[],
  limit = PER_CLASS,
): Promise<Classes> {
  return Promise.all(
    Object.entries(PRINTED).map(async ([name, edit]): Promise<[string, Case[]]> => {
      const cases = applied(sentences, edit, limit).map(async ({ sentence, turn, words }) => {
        const source = await reprinted(sentence.source, sentence.text, words);
        const article = around(sentence.text, sentence, turn);
        return { ...faithful(name, sentence, article), sources: [source], truth: null };
      });
      return [name, await Promise.all(cases)];
    }),
  );
}

function faithful(name: string, { source, text }: TrueSentence, article: string): Case {
  return {
    name,
    article,
    sources: [source],
    truth: { source, words: text },
    verdicts: ['verbatim', 'permitted'],
    checks: [],
  };
}

/** True page references, by the label printed on the page. */
function rightPages(sentences: readonly TrueSentence[], limit: number): [string, Case[]] {
  const name = 'right page';
  const paged = spread(
    sentences.filter(({ source }) => source.format === 'pdf'),
    limit,
  ).flatMap((sentence) => {
    const { text, pages } = sentence.source.document;
    const at = text.indexOf(sentence.text);
    const page = pages.find(({ span }) => span.start <= at && at < span.end);
    if (at < 0 || !page) return [];
    const article = `“${sentence.text.replace(/\.$/u, '')}” (p. ${page.label ?? String(page.number)}), the ${sentence.source.noun} says.\n`;
    return [faithful(name, sentence, article)];
  });
  return [name, paged];
}
