/** What the model says, taken at its word so far. */
export interface Answer {
  readonly verdict: 'supported' | 'contradicted' | 'misstated' | 'unaddressed';
  readonly claimWords: readonly string[];
  readonly passageWords: readonly string[];
  readonly reason: string | null;
}

const VERDICTS: readonly string[] = ['supported', 'contradicted', 'misstated', 'unaddressed'];

/**
 * The answer in what a model wrote: bare JSON, or JSON between other words, behind its thoughts or in a fence. Null where there is
 * none, and where there are two that differ, for then nobody can tell which is meant.
 */
export function answerIn(content: string): Answer | null {
  const said = content.replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/giu, '');
  const answers = objectsIn(said).flatMap((text) => answerFrom(text) ?? []);
  const distinct = new Map(answers.map((answer) => [JSON.stringify(answer), answer]));
  const [only] = distinct.values();
  return distinct.size === 1 ? only! : null;
}

/** Stretches from a brace to the one that closes it, outermost only; braces inside strings do not count. */
function objectsIn(text: string): string[] {
  const found: string[] = [];
  let start = -1;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (inString) {
      if (mark === '\\') at++;
      else if (mark === '"') inString = false;
    } else if (mark === '"' && depth > 0) inString = true;
    else if (mark === '{' && depth++ === 0) start = at;
    else if (mark === '}' && depth > 0 && --depth === 0) found.push(text.slice(start, at + 1));
  }
  return found;
}

function answerFrom(text: string): Answer | null {
  const value = parsed(text) ?? parsed(text.replace(/,(?=\s*[}\]])/gu, ''));
  if (value === null) return null;
  const verdict = String(value['verdict']).trim().toLowerCase();
  const claimWords = wordsIn(value['claim_words']);
  const passageWords = wordsIn(value['passage_words']);
  if (!VERDICTS.includes(verdict) || claimWords === null || passageWords === null) return null;
  const { reason } = value;
  return {
    verdict: verdict as Answer['verdict'],
    claimWords,
    passageWords,
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason : null,
  };
}

/** A list of quotations; one by itself counts as a list of one, and nothing as none. */
function wordsIn(value: unknown): string[] | null {
  const list: unknown[] = value === undefined || value === null ? [] : [value].flat();
  if (!list.every((item) => typeof item === 'string')) return null;
  return list.filter((words) => words.trim() !== '');
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
