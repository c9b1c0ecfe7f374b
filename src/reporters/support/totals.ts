import type { Totals } from '../../types/index.js';
import { SIGNS, count } from './words.js';

/** How many findings there are of each severity, in words, and how many are left standing. */
export function severities({
  errors,
  warnings,
  infos,
  suppressed,
}: Pick<Totals, 'errors' | 'warnings' | 'infos' | 'suppressed'>): string {
  const accepted = suppressed > 0 ? `${suppressed} accepted` : '';
  if (errors + warnings + infos === 0)
    return accepted === '' ? 'nothing to mend was found' : `nothing left to mend, ${accepted}`;
  const parts = [
    errors > 0 ? `${SIGNS.error} ${count(errors, 'error')}` : '',
    warnings > 0 ? `${SIGNS.warning} ${count(warnings, 'warning')}` : '',
    infos > 0 ? `${SIGNS.info} ${count(infos, 'note')}` : '',
    accepted,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** One line for the whole run. */
export function totalsLine(totals: Totals): string {
  if (totals.articles === 0) return 'No article was checked';
  const { articles, quotations, claims, problems } = totals;
  const trouble = problems === 0 ? '' : `; ${count(problems, 'problem')}`;
  const outcome = quotations + claims === 0 ? 'nothing to check was found' : severities(totals);
  return `${count(articles, 'article')}, ${count(quotations, 'quotation')}, ${count(claims, 'claim')}: ${outcome}${trouble}`;
}
