/** One known change of a true sentence; null where the sentence offers no place for it. */
export type Edit = (sentence: string, turn: number) => string | null;

const FUNCTION =
  /^(?:about|after|again|against|because|before|being|below|between|could|doing|during|every|might|never|other|ought|shall|should|since|their|theirs|there|these|those|through|under|until|where|which|while|would|without|unless|although|though|likely|unlikely|probably|possible|possibly|perhaps|several|nothing|nobody|nearly|mostly|least|rather|whether|according|three|seven|eight|eleven|twelve|fourteen|certain|often|rarely|seldom|largely|whole|almost|further|still|alone|cannot|first|second|third|quarter|thirds?|caused?|failed|refused|denied|deny|denies|attempted|planned|expect(?:ed)?|suspected|Monday|March|April|August)$/iu;
const MONTHS = 'January|February|March|April|June|July|August|September|October|November|December';
const MONTH = new RegExp(`^(?:${MONTHS}|May)\\b`, 'u');
const LIMITS = [
  'not|never|cannot|neither|nor|none|nobody|nothing|without|no|denies|denied|failed',
  'may|might|could|would|should|can|will|probably|possibly|perhaps|likely|unlikely|possible|appears?|seems?|suggests?',
  'some|several|most|mostly|partly|all|every|each|any|only|at least|about|up to|nearly|almost|roughly|often|alone',
  'if|unless|until|although|though|but|however|except|because|before|after|whether|while|as|so|too|than',
  'attempt\\w*|tried|try|alleged|accused|suspected|believed?|claims?|confidence|judgment|opinion|think',
].join('|');
const LIMITING = new RegExp(`\\b(?:${LIMITS})\\b|\\d`, 'iu');
const FILLERS = ['harbour', 'yellow', 'ceremonial', 'wooden', 'famous', 'northern'];
const NAMES = ['Bergstrom', 'Halvard', 'Quillon', 'Estrella'];

/** After these a word is a unit: changing it changes a measure. */
const COUNTS =
  /^(?:[£$]?[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|several|few)$/iu;

/** Words that carry sense and are neither name, number, unit nor qualifier. */
function contentWords(words: readonly string[]): number[] {
  return words.flatMap((word, at) => {
    const bare = word.replace(/[.,;:]$/u, '');
    if (COUNTS.test(bare) || COUNTS.test(words[at - 1] ?? '')) return [];
    return at > 1 && at < words.length - 2 && /^\p{Ll}{5,}$/u.test(bare) && !FUNCTION.test(bare) ? [at] : [];
  });
}

/** Changes one word of a sentence chosen by `turn` among those that qualify, keeping the comma behind it. */
function onWord(
  choose: (words: readonly string[]) => readonly number[],
  change: (word: string, turn: number) => string | null,
): Edit {
  return (sentence, turn) => {
    const words = sentence.split(' ');
    const places = choose(words);
    const at = places[turn % Math.max(1, places.length)];
    if (at === undefined) return null;
    const [, word, tail] = /^(.*?)([.,;:]?)$/u.exec(words[at]!)!;
    const changed = change(word!, turn);
    if (changed === null) return null;
    const piece = changed === '' ? tail! : changed + tail!;
    return [...words.slice(0, at), piece, ...words.slice(at + 1)].join(' ').replace(/ +([.,;: ])/gu, '$1');
  };
}

/** Replaces the first match, when there is one inside the sentence. */
function onMatch(pattern: RegExp, replacement: string): Edit {
  return (sentence) => (pattern.test(sentence) ? sentence.replace(pattern, replacement) : null);
}

const midNames = (words: readonly string[]): number[] =>
  words.flatMap((word, at) =>
    at > 2 && /^\p{Lu}\p{Ll}{4,}[,.]?$/u.test(word) && !isCalendar(word) ? [at] : [],
  );

function isCalendar(word: string): boolean {
  return /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Crowns|Council|Court|Office|Judge|Year|Years)\b/u.test(
    word,
  );
}

const numbers = (words: readonly string[]): number[] =>
  words.flatMap((word, at) => (at > 0 && /^£?\d[\d.,]*[,.]?$/u.test(word) ? [at] : []));

const HEDGE =
  /(?<=\S )(?:may|might|could|probably|very likely|likely|possibly|almost|about|nearly|roughly|at least|up to|only|some|most)(?= \p{Ll}| \d)/u;
const NEGATION = /(?<=\S )(?:not|never)(?= (?!only\b|without\b|un)\p{Ll})/u;

export const dropWord: Edit = onWord(contentWords, () => '');
export const insertWord: Edit = onWord(
  contentWords,
  (word, turn) => `${FILLERS[turn % FILLERS.length]!} ${word}`,
);
export const substitute: Edit = onWord(contentWords, (_, turn) => FILLERS[turn % FILLERS.length]!);
export const changeName: Edit = onWord(midNames, (_, turn) => NAMES[turn % NAMES.length]!);

/** Another digit in the place of the first: 41 → 51, 3.2 → 4.2, 1970 → 1980 (a year keeps its century). */
const otherNumber: Edit = onWord(
  (words) => numbers(words).filter((at) => !MONTH.test(words[at + 1] ?? '')),
  (word) => {
    const at = /^\d{4}$/u.test(word) ? 2 : word.search(/\d/u);
    const digit = (Number(word[at]) % 9) + 1;
    return word.slice(0, at) + String(digit) + word.slice(at + 1);
  },
);

/** Another day of the month: a week later, or earlier near its end. */
const otherDay: Edit = onWord(
  (words) => numbers(words).filter((at) => MONTH.test(words[at + 1] ?? '')),
  (word) => String(Number(word) > 20 ? Number(word) - 7 : Number(word) + 7),
);

export const changeDigit: Edit = (sentence, turn) => otherNumber(sentence, turn) ?? otherDay(sentence, turn);

export const dropNegation: Edit = (sentence) =>
  onMatch(new RegExp(` ${NEGATION.source}`, 'u'), '')(sentence, 0) ??
  onMatch(/(?<=\S )no (?=\p{Ll})(?!longer\b|less\b|more\b)/u, '')(sentence, 0);

export const addNegation: Edit = (sentence) =>
  NEGATION.test(sentence) || /\b(?:no|nothing|none|nobody|never|cannot)\b/iu.test(sentence)
    ? null
    : onMatch(
        /(?<=\S (?:is|was|were|are|will|would|could|must)) (?!un|no\b|less\b|without\b)(?=\p{Ll})|(?<=\S (?:has|have|had)) (?=been\b|\p{Ll}+(?:ed|en|wn|lt|un)\b)/u,
        ' not ',
      )(sentence, 0);

export const dropHedge: Edit = onMatch(new RegExp(` ${HEDGE.source}`, 'u'), '');
export const hideNegation: Edit = onMatch(NEGATION, '…');
export const hideHedge: Edit = onMatch(
  /(?<=\S )(?:may|might|could|probably|possibly|likely)(?= \p{Ll})/u,
  '…',
);

export const raiseModal: Edit = onMatch(/(?<=\S )(?:may|might|could)(?= (?!not\b|well\b)\p{Ll})/u, 'will');
export const changeQuantifier: Edit = onMatch(
  /(?<=\S )(?:some|several|many)(?= (?:of )?\p{Ll})|\bmost(?= of )|\bSome(?= \p{Ll})/u,
  'all',
);
export const changeMagnitude: Edit = (sentence) =>
  onMatch(/(?<=\d )million\b/u, 'billion')(sentence, 0) ??
  onMatch(/(?<=\d )percent\b/u, 'percentage points')(sentence, 0) ??
  onMatch(/(?<=\d )kilograms\b/u, 'grams')(sentence, 0);
export const changeMonth: Edit = (sentence) =>
  sentence.includes(' May ')
    ? null
    : onMatch(new RegExp(`(?<=\\S )(?:${MONTHS})\\b`, 'u'), 'May')(sentence, 0);

/** Two neighbouring words of sense change places. */
export const swapWords: Edit = (sentence, turn) => {
  const words = sentence.split(' ');
  const places = contentWords(words).filter((at, index, all) => {
    const other = all[index + 1];
    return (
      other !== undefined &&
      other - at <= 3 &&
      /^\p{Ll}+$/u.test(words[at]!) &&
      /^\p{Ll}+$/u.test(words[other]!)
    );
  });
  const at = places[turn % Math.max(1, places.length)];
  if (at === undefined) return null;
  const other = contentWords(words).find((place) => place > at)!;
  const swapped = words.map((word, place) =>
    place === at ? words[other]! : place === other ? words[at]! : word,
  );
  return swapped.join(' ');
};

/** The sentence up to a clause that limits it. */
export const truncate: Edit = (sentence) => {
  const cut = /^(.{30,}?),? (?:although|unless|except|though|until|if|provided)\b.{12,}$/u.exec(
    sentence,
  )?.[1];
  return cut === undefined || cut.split(' ').length < 6 ? null : `${cut}.`;
};

/** Two to five words left out from which nothing that limits the rest is taken. */
export const honestEllipsis: Edit = (sentence, turn) => {
  const words = sentence.split(' ');
  for (let at = 3 + (turn % 3); at + 5 < words.length - 3; at++) {
    const cut = words.slice(at, at + 2 + (turn % 3));
    const around = words.slice(at - 2, at + cut.length + 2).join(' ');
    if (!LIMITING.test(around) && !/[,;:"“”()]|\p{Lu}/u.test(around)) {
      return [...words.slice(0, at), '…', ...words.slice(at + cut.length)].join(' ');
    }
  }
  return null;
};

export const sicAfterWord: Edit = onWord(contentWords, (word) => `${word} [sic]`);
export const clarify: Edit = (sentence) =>
  onMatch(/(?<=\S )(it|they|he|she)(?= \p{Ll})/u, '$1 [the body in question]')(sentence, 0);
export const lowerFirst: Edit = (sentence) =>
  /^(?:The|A|An|In|On|By|It|If|Of|This|These|There|They|Some|About|Nothing|Nobody|No|Two|Three|Several|All|At|From|One|Without|To|Our)\b/u.test(
    sentence,
  )
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : null;
export const bracketFirst: Edit = (sentence) => {
  const lower = lowerFirst(sentence, 0);
  return lower === null ? null : `[${lower.charAt(0)}]${lower.slice(1)}`;
};
export const noBreakSpaces: Edit = (sentence) =>
  sentence.replace(/ (?=\S+ \S+ )/gu, (_, at: number) => (at % 3 === 0 ? '\u00A0' : ' '));
export const softHyphens: Edit = (sentence) =>
  /\p{Ll}{8,}/u.test(sentence) ? sentence.replace(/(\p{Ll}{4})(\p{Ll}{4})/gu, '$1\u00AD$2') : null;
export const lineBreaks: Edit = (sentence) => sentence.replace(/((?:\S+ ){5}\S+) /gu, '$1\n');
export const otherDashes: Edit = (sentence) =>
  /\p{L}-\p{L}/u.test(sentence) ? sentence.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011') : null;
export const noFullStop: Edit = (sentence) => (sentence.endsWith('.') ? sentence.slice(0, -1) : null);
export const otherApostrophes: Edit = (sentence) =>
  /['’]/u.test(sentence) ? sentence.replace(/['’]/gu, (mark) => (mark === '’' ? "'" : '’')) : null;

/** A note number raised behind a word, in brackets behind one, and a word broken at the end of a line. */
export const raisedNote: Edit = onWord(contentWords, (word, turn) => `${word}${'¹²³'[turn % 3]!}`);
export const bracketedNote: Edit = onWord(contentWords, (word, turn) => `${word}[${1 + (turn % 30)}]`);
export const brokenWord: Edit = onWord(
  (words) => contentWords(words).filter((at) => words[at]!.length > 8),
  (word) => `${word.slice(0, 4)}-\n${word.slice(4)}`,
);

/** The words between the first and the last of a sentence that limits nothing. */
export const innerWords: Edit = (sentence) => {
  const words = sentence.split(' ');
  return words.length < 12 || LIMITING.test(sentence)
    ? null
    : words
        .slice(3, -2)
        .join(' ')
        .replace(/[,;:]$/u, '');
};
