import { fileWords } from '../../language/file-words.js';
import { documentNouns, speakingBodies } from '../../language/document-nouns.js';
import type { Claim, ClaimPair, Document, Side, Span } from '../../types/index.js';
import { contains, cut } from '../../language/span.js';
import { isContent, tokenize } from '../../language/tokenize.js';
import { SAYING_FORMS } from '../../language/speech-verbs.js';

/** Whether a claim credits whom its passage speaks for, and which of its words the passage must account for. */
interface Credit {
  readonly fits: boolean;
  readonly within: Span;
}

const AUTHOR = new Set([...documentNouns('itself'), ...speakingBodies('itself')]);
/** Characters at the head of a document, and at its end, that may tell whose it is. */
const HEAD = 300;
const SIGNATURE = 150;
/** Characters before a passage in which a speaker who is "she" there is named. */
const LEAD = 500;
const SPEAKS_ON = new RegExp(
  `\\b(?:he|she|they|it)\\b[^.;]{0,40}\\b(?:${SAYING_FORMS.join('|')})\\b|\\b(?:said|added|replied) (?:he|she|they)\\b`,
  'iu',
);

/** Holds whom the claim credits against whose words a passage is. */
export function creditOf({ claim, article, side, passages }: ClaimPair, index: number): Credit {
  const { region, span } = passages.shown[index]!;
  const { attribution } = claim;
  if (attribution === null || attribution.speaker === null || sameSpan(claim.content, claim.span))
    return { fits: true, within: side.span };
  const within = reportsOnly(claim, side) ? claim.content : side.span;
  const printed = attribution.speakerSpan ? wordsOf(cut(article.text, attribution.speakerSpan)) : [];
  const names = [wordsOf(attribution.speaker), printed].filter((words) => words.length > 0);
  if (names.some((words) => words.some(isAuthor))) return { fits: true, within };
  const around = aboutDocument(region.document, region.speaker);
  if (names.some((words) => words.every((word) => around.has(word)))) return { fits: true, within };
  const text = cut(region.document.text, span);
  const lead = SPEAKS_ON.test(text)
    ? region.document.text.slice(Math.max(0, span.start - LEAD), span.start)
    : '';
  const here = new Set(wordsOf(`${lead} ${text}`));
  return { fits: names.some((words) => words.every((word) => here.has(word))), within };
}

/** A time or place beside "X said" ("told reporters on Monday") is no statement of its own. */
const MOST_BESIDE = 2;

/** True when the claim does little but say who says what. */
function reportsOnly({ content, attribution }: Claim, { span, tokens }: Side): boolean {
  const parts = [content, attribution!.speakerSpan, attribution!.cueSpan].filter((part) => part !== null);
  const beside = tokens.filter(
    (token) => isContent(token) && !parts.some((part) => contains(part, token.span)),
  );
  return contains(span, content) && beside.length <= MOST_BESIDE;
}

/** True for words by which a source itself is called. */
export function isAuthor(word: string): boolean {
  return AUTHOR.has(word);
}

const kept = new WeakMap<Document, Map<string | null, ReadonlySet<string>>>();

/** Words by which a document and who speaks in it are known: its title, its name, its head and its signature. */
export function aboutDocument(document: Document, speaker: string | null): ReadonlySet<string> {
  const known = kept.get(document) ?? new Map<string | null, ReadonlySet<string>>();
  const words = known.get(speaker) ?? wordsAbout(document, speaker);
  kept.set(document, known.set(speaker, words));
  return words;
}

function wordsAbout({ metadata, path, text }: Document, speaker: string | null): ReadonlySet<string> {
  return new Set(
    wordsOf(
      [speaker, metadata.title, fileWords(path), text.slice(0, HEAD), text.slice(-SIGNATURE)]
        .filter(Boolean)
        .join(' '),
    ),
  );
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Content words, without the mark of the genitive. */
export function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter(isContent)
    .map(({ norm }) => norm.replace(/'s$/u, ''));
}
