import { nameHint } from '../../verdict/kind-names.js';
import { nearest } from '../../language/nearest.js';
import type { Config } from '../../types/index.js';
import type { KnownNames } from './parse.js';
import { wordFaults } from './word-faults.js';
import { violations, type Violation } from './validate.js';

/** What is wrong with settings, where, and what to do. */
export interface Fault {
  readonly keys: readonly (string | number)[];
  readonly message: string;
  readonly hint: string | null;
}

/** The first thing that is wrong with settings; null when they are right. */
export async function faultOf(settings: unknown, names: KnownNames): Promise<Fault | null> {
  const [first] = await violations(settings);
  if (first) return faultBy(first);
  return nameFaults(settings as Config, names)[0] ?? wordFaults(settings as Config)[0] ?? null;
}

function faultBy({ keys, kind, value, allowed }: Violation): Fault {
  const key = keyLabel(keys);
  const list = allowed.map((name) => `\`${name}\``).join(', ');
  if (kind === 'unknown') {
    const meant = nearest(String(keys.at(-1)), allowed);
    const hint = meant === null ? `known here: ${list}` : `did you mean \`${meant}\`?`;
    return { keys, message: `unknown key \`${key}\``, hint };
  }
  if (kind === 'missing') return { keys, message: `${key} lacks \`${allowed[0]!}\``, hint: null };
  const shown = `${key} is ${JSON.stringify(value)}`;
  if (kind === 'choice') {
    const meant = nearest(String(value), allowed);
    return { keys, message: `${shown}; choose ${list}`, hint: meant && `did you mean \`${meant}\`?` };
  }
  return { keys, message: `${shown}, and must be ${allowed.join(' or ')}`, hint: null };
}

/** "overrides[0].style", as people write it. */
function keyLabel(keys: readonly (string | number)[]): string {
  const label = keys.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${key}`)).join('');
  return label.replace(/^\./u, '') || 'the file';
}

function nameFaults(config: Config, { checks, formats }: KnownNames): Fault[] {
  const layers = [
    { keys: [], layer: config },
    ...(config.overrides ?? []).map((layer, index) => ({ keys: ['overrides', index], layer })),
  ];
  return [
    ...layers.flatMap(({ keys, layer }) =>
      Object.keys(layer.checks ?? {})
        .filter((name) => !checks.includes(name))
        .map((name) => ({
          keys: [...keys, 'checks', name],
          message: `there is no check called \`${name}\``,
          hint: nameHint(name, checks),
        })),
    ),
    ...(config.formats ?? []).flatMap((format, index) => formatFault(format, index, formats)),
  ];
}

function formatFault(format: string, index: number, formats: readonly string[]): Fault[] {
  const name = format.replace(/=.*$/su, '');
  if (formats.includes(name) && !format.endsWith('=')) return [];
  const hint = `write one of ${formats.join(', ')}, and behind an equals sign the file it goes to`;
  return [{ keys: ['formats', index], message: `there is no format \`${format}\``, hint }];
}
