import { ANSWER_SCHEMA, INSTRUCTIONS } from './prompt.js';

/** What a server understands: learnt from what it refuses. */
export interface Dialect {
  /** How the answer is held to its shape. */
  readonly format: 'schema' | 'object' | 'none';
  readonly temperature: boolean;
  readonly seed: boolean;
  readonly stream: boolean;
  /** Under which name it takes the most tokens of an answer. */
  readonly limit: 'max_tokens' | 'max_completion_tokens' | null;
}

/** What the protocol offers in full; servers that lack a part say so. */
export const FULL_DIALECT: Dialect = {
  format: 'schema',
  temperature: true,
  seed: true,
  stream: false,
  limit: 'max_tokens',
};

/** The same number every time, so that a server that can give the same answer does. */
const SEED = 20;

/** The body of a request, in the words of the chat-completions protocol. */
export function requestBody(
  dialect: Dialect,
  { model, maxAnswerTokens }: { readonly model: string; readonly maxAnswerTokens: number },
  question: string,
): string {
  const { format, limit } = dialect;
  return JSON.stringify({
    model,
    messages: [
      { role: 'system', content: INSTRUCTIONS },
      { role: 'user', content: question },
    ],
    ...(dialect.temperature ? { temperature: 0 } : {}),
    ...(dialect.seed ? { seed: SEED } : {}),
    ...(limit === null ? {} : { [limit]: maxAnswerTokens }),
    ...(format === 'none' ? {} : { response_format: formatOf(format) }),
    ...(dialect.stream ? { stream: true, stream_options: { include_usage: true } } : {}),
  });
}

function formatOf(format: 'schema' | 'object'): object {
  return format === 'object'
    ? { type: 'json_object' }
    : { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema: ANSWER_SCHEMA } };
}

/** What to leave out, or to say otherwise, when a server's complaint names it. */
const LESSONS: readonly { readonly names: RegExp; readonly learn: (known: Dialect) => Dialect | null }[] = [
  {
    names: /max_completion_tokens|max_tokens/iu,
    learn: (known) => ({
      ...known,
      limit: known.limit === 'max_tokens' ? 'max_completion_tokens' : null,
    }),
  },
  { names: /temperature/iu, learn: (known) => ({ ...known, temperature: false }) },
  { names: /\bseed\b/iu, learn: (known) => ({ ...known, seed: false }) },
  { names: /response_format|json_schema|json_object|structured|grammar|schema/iu, learn: plainer },
  { names: /stream/iu, learn: (known) => ({ ...known, stream: true }) },
];

/** Another way to ask after a server has refused one; null where there is none left. */
export function adapted(known: Dialect, complaint: string): Dialect | null {
  for (const { names, learn } of LESSONS) {
    if (!names.test(complaint)) continue;
    const next = learn(known);
    if (next !== null && JSON.stringify(next) !== JSON.stringify(known)) return next;
  }
  return plainer(known);
}

function plainer(known: Dialect): Dialect | null {
  if (known.format === 'none') return null;
  return { ...known, format: known.format === 'schema' ? 'object' : 'none' };
}
