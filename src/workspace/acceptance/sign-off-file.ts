import { UserError } from '../../errors.js';
import { parseLinedYaml, toYaml } from '../../language/yaml.js';
import type { SignOff } from '../../types/index.js';
import { isDay } from './day.js';

const HEAD = `# Findings that an editor lets stand, written by \`sourcecheck accept\`. Each holds until the words of the article or of the
# source change, or its last day has passed. To take one back, delete it.
`;
const NEEDED = ['article', 'check', 'fingerprint', 'by', 'reason', 'date'] as const;

/** Reads a file of sign-offs (YAML or JSON); `path` is what messages call it. Throws `UserError` that tells the line of what is wrong. */
export function parseSignOffs(text: string, path: string): SignOff[] {
  const { value, error, lineOf } = parseLinedYaml(text);
  if (error)
    throw new UserError(`${path}:${error.line} is not valid YAML (${error.message})`, 'mend it there');
  if (value !== null && !Array.isArray(value)) {
    throw new UserError(`${path} is no list of sign-offs`, 'begin each entry with "- article:"');
  }
  return ((value ?? []) as unknown[]).map((entry, index) => {
    const { says = '', source = '', until = null, ...rest } = (entry ?? {}) as Partial<SignOff>;
    const lacking = NEEDED.filter((key) => typeof rest[key] !== 'string' || rest[key].trim() === '');
    const days = [rest.date ?? '', until ?? '2000-01-01'].every(isDay);
    if (lacking.length > 0 || !days) {
      const what = lacking.length > 0 ? `lacks ${lacking.join(', ')}` : 'has a day not written as 2024-12-31';
      throw new UserError(`${path}:${lineOf([index])}: this sign-off ${what}`, 'mend it there');
    }
    return { ...(rest as Required<typeof rest>), says, source, until };
  });
}

/** The line, from 1, on which the reason of a sign-off stands in the text of a file. */
export function lineOfReason(text: string, article: string, fingerprint: string): number {
  const { value, lineOf } = parseLinedYaml(text);
  const index = (value as readonly SignOff[]).findIndex(
    (entry) => entry.article === article && entry.fingerprint === fingerprint,
  );
  return lineOf([index, 'reason']);
}

/** Sign-offs as text: YAML, sorted by article and fingerprint, so that a change shows as the lines that changed. */
export function writeSignOffs(entries: readonly SignOff[]): string {
  const key = ({ article, fingerprint }: SignOff) => `${article}\n${fingerprint}`;
  const sorted = [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const blocks = sorted.map(({ article, check, fingerprint, says, source, by, reason, date, until }) =>
    toYaml([
      { article, check, fingerprint, says, source, by, reason, date, ...(until === null ? {} : { until }) },
    ]),
  );
  return `${HEAD}${blocks.join('\n')}`;
}
