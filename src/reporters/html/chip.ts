import type { Element } from 'hast';
import type { Severity } from '../../types/index.js';
import { VERDICT_WORDS } from '../support/words.js';
import { h } from './dom.js';
import { STANDING_WORDS, type Item, type Standing } from '../support/standing.js';

/** The verdict of an item: a sign and a word on a tint, so that none of the three has to be seen. */
export function verdictChip({ standing, subject }: Item): Element {
  const accepted = standing === 'accepted' ? `, ${STANDING_WORDS.accepted.label.toLowerCase()}` : '';
  return chip(standing, `${VERDICT_WORDS[subject.item.verdict]}${accepted}`);
}

/** A sign and words on the tint of a standing. */
export function chip(standing: Standing, words: string): Element {
  return h(`span.chip.is-${standing}`, [
    h('span.sign', { ariaHidden: 'true' }, STANDING_WORDS[standing].sign),
    ` ${words}`,
  ]);
}

/** The standing that a finding of some severity gives by itself. */
export const BY_SEVERITY: Readonly<Record<Severity, Standing>> = {
  error: 'fix',
  warning: 'look',
  info: 'open',
};

/** What an item is called: "claim", "quotation". */
export function kindOf({ subject }: Item): string {
  if (subject.kind === 'quotation') return subject.item.form === 'inline' ? 'quotation' : 'block quotation';
  return subject.item.heading ? 'headline claim' : 'claim';
}
