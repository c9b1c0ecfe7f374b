import type { Element } from 'hast';
import type { Report, Rule } from '../../types/index.js';
import { h } from './dom.js';
import { quotedWords } from './phrases.js';

/** The manuals of the checks that found something, where they are known: why it matters and what is allowed. */
export function ruleSection(reports: readonly Report[], rules: readonly Rule[]): Element[] {
  const named = new Set(reports.flatMap(({ findings }) => findings.map(({ check }) => check)));
  if (named.size === 0) return [];
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const entries = [...named].sort().flatMap((id) => {
    const rule = known.get(id);
    return [
      h('dt', { id: `rule-${id.replace('/', '-')}` }, [h('code', id)]),
      h('dd', quotedWords(rule === undefined ? 'No manual is at hand.' : `${rule.summary}. ${rule.manual}`)),
    ];
  });
  return [
    h('section.rules', { ariaLabelledBy: 'rules' }, [
      h('h2', { id: 'rules' }, 'The rules that applied'),
      h('details.fold', [h('summary', 'What each check looks for, and why'), h('dl', entries)]),
    ]),
  ];
}
