import { RETIRED } from './retired.js';
import { nearest } from '../language/nearest.js';
import type { Rule, Severities, Severity } from '../types/index.js';

/** What stands for every check of a family: `certainty/*`. */
const FAMILY = '/*';

/** True when a name – a check's, or a family's as `certainty/*` – covers a check. */
export function covers(name: string, check: string): boolean {
  return name.endsWith(FAMILY) ? check.startsWith(name.slice(0, -1)) : name === check;
}

/** The names by which checks may be called: their own and their families'. */
export function checkNames(rules: readonly Pick<Rule, 'id'>[]): string[] {
  const ids = rules.map(({ id }) => id);
  return [...ids, ...new Set(ids.map((id) => id.slice(0, id.indexOf('/')) + FAMILY))];
}

/** What to do about a name that no check bears, as the second half of a sentence. */
export function nameHint(name: string, names: readonly string[]): string {
  if (RETIRED.has(name))
    return 'earlier versions looked for it, this one does not: take it out (see CHANGELOG.md)';
  const meant = names.find((known) => known === `${name}${FAMILY}`) ?? nearest(name, names);
  return meant === null ? 'sourcecheck explain lists them all' : `did you mean \`${meant}\`?`;
}

/** The severity that settings give a check: its own name goes before its family's; null when they do not speak of it. */
export function severityOf(check: string, severities: Severities): Severity | 'off' | null {
  const name =
    check in severities ? check : Object.keys(severities).find((candidate) => covers(candidate, check));
  return name === undefined ? null : severities[name]!;
}
