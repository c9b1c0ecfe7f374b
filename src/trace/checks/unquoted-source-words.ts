import { cover } from '../../language/span.js';
import type { ClaimCheck, ClaimView, Difference, Token } from '../../types/index.js';
import { textOf } from './support/governors.js';

/** Eight words in a row hardly come about by chance; text-reuse detection starts at about this length. */
const MIN_WORDS = 8;
/** A run of names, numbers and small words alone is a fact, not somebody's wording. */
const MIN_CONTENT = 4;
const OPENS = /^[“„«]$/u;
const CLOSES = /^[”»]$/u;

/** Words of a source, eight or more in a row, that the article prints as its own. */
export const unquotedSourceWords: ClaimCheck = {
  id: 'quote/unquoted-source-words',
  subject: 'claim',
  ofCopies: true,
  severity: 'info',
  summary: 'Eight or more words of a source stand in a row without quotation marks',
  manual: `Readers take words without marks for the writer's own. Where the article repeats eight or more words of a source document in
a row outside quotation marks, at least four of them words that carry content, this note names them, so that the writer can quote or
rephrase. It never says that anything is wrong with what is stated. Excerpts printed in the article itself are not meant: they are
quoted already.`,
  examples: [
    {
      claim: 'The commission said visibility into two counties was limited by a lack of trained staff.',
      passage: 'However, visibility into two counties was limited by a lack of trained staff and equipment.',
      fires: true,
    },
    {
      claim: 'Residents complain that the new bins are emptied too late and too rarely to keep rats away.',
      passage: 'The new bins are emptied too late and too rarely to keep rats away from the market.',
      fires: true,
    },
    {
      claim: 'It is a bridge that was built in haste by people who never saw the river in spring.',
      passage:
        'The bridge was built in haste by people who never saw the river in spring, the auditors wrote.',
      fires: true,
    },
    {
      claim:
        'Sales of the lamp fell because shops could not get enough bulbs for it before the holidays, he added.',
      passage: 'Sales fell because shops could not get enough bulbs for it before the holidays.',
      fires: true,
    },
    {
      claim:
        'The commission said that “visibility into two counties was limited by a lack of trained staff”.',
      passage: 'However, visibility into two counties was limited by a lack of trained staff and equipment.',
      fires: false,
    },
    {
      claim: 'Trained staff were scarce, so the commission saw little of what went on in two counties.',
      passage: 'However, visibility into two counties was limited by a lack of trained staff and equipment.',
      fires: false,
    },
    {
      claim: 'It was one of the first to be at the top of the list.',
      passage: 'It was one of the first to be at the top of the hill.',
      fires: false,
    },
    {
      claim: 'The audit covers the years from 2019 to 2023.',
      passage: 'This audit covers the years from 2019 to 2023 and all branches.',
      fires: false,
    },
  ],
  run: (view) =>
    view.evidence.passage.region.origin === 'source'
      ? copiedRuns(view).map((run) => toDifference(view, run))
      : [],
};

interface Copied {
  readonly article: readonly Token[];
  readonly source: readonly Token[];
}

/** The longest run for each stretch of the claim, left to right. */
function copiedRuns({ article, source }: ClaimView): Copied[] {
  const ours = unquoted(article.tokens);
  const theirs = source.tokens.filter(isWord);
  const runs: Copied[] = [];
  for (let at = 0; at < ours.length;) {
    const run = longestRun(ours, at, theirs);
    if (isCopied(run)) runs.push(run);
    at += isCopied(run) ? run.article.length : 1;
  }
  return runs;
}

function longestRun(ours: readonly (Token | null)[], at: number, theirs: readonly Token[]): Copied {
  let best = { from: 0, length: 0 };
  for (let from = 0; from < theirs.length; from++) {
    let length = 0;
    while (ours[at + length] && ours[at + length]?.norm === theirs[from + length]?.norm) length++;
    if (length > best.length) best = { from, length };
  }
  return {
    article: ours.slice(at, at + best.length).filter((token) => token !== null),
    source: theirs.slice(best.from, best.from + best.length),
  };
}

function isCopied({ article }: Copied): boolean {
  const content = article.filter(
    ({ stop, kind, text }) => !stop && kind === 'word' && !/^\p{Lu}/u.test(text),
  );
  return article.length >= MIN_WORDS && content.length >= MIN_CONTENT;
}

/** The claim's words, with null in place of each quotation: a run never crosses one. */
function unquoted(tokens: readonly Token[]): (Token | null)[] {
  let inside = false;
  return tokens.flatMap((token) => {
    const straight = token.text === '"';
    if (OPENS.test(token.text) || (straight && !inside)) inside = true;
    else if (CLOSES.test(token.text) || straight) inside = false;
    if (inside) return [null];
    return isWord(token) ? [token] : [];
  });
}

function isWord({ kind }: Token): boolean {
  return kind !== 'mark';
}

function toDifference({ article: ours, source: theirs }: ClaimView, { article, source }: Copied): Difference {
  const [here, there] = [cover(article.map(({ span }) => span)), cover(source.map(({ span }) => span))];
  const words = textOf(ours, here);
  return {
    article: here,
    source: there,
    actual: words,
    expected: textOf(theirs, there),
    message: `Article prints \`${words}\` without quotation marks; the source has the same words`,
    suggestion: `put quotation marks round \`${words}\`, or say it in other words`,
  };
}
