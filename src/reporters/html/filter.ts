import type { Element } from 'hast';
import type { TraceVerdict, Verdict } from '../../types/index.js';
import { VERDICT_WORDS } from '../support/words.js';
import { h } from './dom.js';
import { STANDINGS, STANDING_WORDS, type Item, type Standing } from './standing.js';

/** The verdicts in the order in which they are offered, the gravest first. */
export const VERDICTS: readonly (Verdict | TraceVerdict)[] = [
  'contradicted',
  'not-found',
  'misattributed',
  'spliced',
  'altered',
  'misstated',
  'undecided',
  'unchecked',
  'unaddressed',
  'supported',
  'verbatim',
  'permitted',
];

/** Buttons that show the items of one standing or verdict alone; the style does the work, so that no script is needed. */
export function filterBar(items: readonly Item[]): Element[] {
  if (items.length === 0) return [];
  const standings = STANDINGS.flatMap((standing) => {
    const number = items.filter((item) => item.standing === standing).length;
    return number === 0 ? [] : [standingChoice(standing, number)];
  });
  const verdicts = VERDICTS.flatMap((verdict) => {
    const number = items.filter(({ subject }) => subject.item.verdict === verdict).length;
    return number === 0 ? [] : [choice(`v-${verdict}`, '', VERDICT_WORDS[verdict], number)];
  });
  return [
    h('form.filter', { ariaLabel: 'Filter' }, [
      group('Show', [choice('all', '', 'Everything', items.length), ...standings], 'sticky'),
      h('output', { id: 'told', role: 'status' }),
      group('By verdict', verdicts, 'rest'),
      h('p.keys', [
        h('label', [
          h('input', { type: 'checkbox', id: 'keys', checked: true }),
          ' Keys: ',
          h('kbd', 'n'),
          ' next to fix, ',
          h('kbd', 'p'),
          ' previous, ',
          h('kbd', 'j'),
          ' ',
          h('kbd', 'k'),
          ' through everything shown, ',
          h('kbd', 'b'),
          ' between article and evidence',
        ]),
      ]),
    ]),
  ];
}

function group(title: string, choices: Element[], place: 'sticky' | 'rest'): Element {
  return h(`fieldset.${place}`, [h('legend', title), h('div.choices', choices)]);
}

function standingChoice(standing: Standing, number: number): Element {
  const { sign, label } = STANDING_WORDS[standing];
  return choice(`is-${standing}`, sign, label, number);
}

function choice(value: string, sign: string, label: string, number: number): Element {
  return h(`span.choice.${value}`, [
    h('input', { type: 'radio', name: 'show', id: `show-${value}`, value, checked: value === 'all' }),
    h('label', { htmlFor: `show-${value}` }, [
      ...(sign === '' ? [] : [h('span.sign', { ariaHidden: 'true' }, sign), ' ']),
      `${label} `,
      h('b', String(number)),
    ]),
  ]);
}
