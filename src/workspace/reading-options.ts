import { faultOf } from './config/faults.js';
import { UserError } from '../errors.js';
import { nearest } from '../language/nearest.js';
import type { ArticleConfig, Config } from '../types/index.js';
import { knownNames } from './configs.js';

/** Options that editors and programs give for the articles they hold; the keys are those of the configuration file. */
export type ReadingOptions = Pick<
  Config,
  | 'sources'
  | 'library'
  | 'style'
  | 'links'
  | 'allowSources'
  | 'likelihoodScale'
  | 'checks'
  | 'requireReason'
  | 'baseline'
  | 'signOffs'
> & {
  /** Whether what was read from long files is kept between runs. */
  readonly cache?: boolean;
};

const SETTINGS = [
  'style',
  'links',
  'allowSources',
  'likelihoodScale',
  'checks',
  'requireReason',
] as const satisfies readonly (keyof ArticleConfig)[];
const KEYS: readonly string[] = [...SETTINGS, 'sources', 'library', 'baseline', 'signOffs', 'cache'];

/** Holds options against the schema of the configuration file; `more` are the names of options that whoever asks knows itself. Throws `UserError`. */
export async function readingOptions(
  options: unknown,
  more: readonly string[] = [],
): Promise<ReadingOptions> {
  const given = options ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new UserError(
      `The options are ${JSON.stringify(options)}`,
      'write a mapping such as { sources: ["report.pdf"] }',
    );
  }
  const known = [...KEYS, ...more];
  const [stranger] = Object.keys(given).filter((key) => !known.includes(key));
  if (stranger !== undefined)
    throw new UserError(`There is no option \`${stranger}\``, hintFor(stranger, known));
  const own = Object.fromEntries(Object.entries(given).filter(([key]) => KEYS.includes(key)));
  const fault = await faultOf(own, await knownNames());
  if (fault) throw new UserError(`Option ${fault.message}`, fault.hint);
  return own;
}

/** Those of the options that may differ from article to article. */
export function chosenBy(options: ReadingOptions): ArticleConfig {
  const given = SETTINGS.filter((key) => options[key] !== undefined).map((key) => [key, options[key]]);
  return Object.fromEntries(given) as ArticleConfig;
}

function hintFor(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === null ? `known are ${known.join(', ')}` : `did you mean \`${meant}\`?`;
}
