import type { Element } from 'hast';
import type { ReportedFinding, Severity } from '../../types/index.js';
import { acceptedBy, capitalised } from '../support/words.js';
import { BY_SEVERITY } from './chip.js';
import { h } from './dom.js';
import { quotedWords } from './phrases.js';
import { STANDING_WORDS, type Standing } from '../support/standing.js';

const SEVERITY_NAMES = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Every finding about an item with its fix; nothing where there is none. */
export function findingList(findings: readonly ReportedFinding[], prefix: string): Element[] {
  if (findings.length === 0) return [];
  return [
    h(
      'ul.findings',
      findings.map((finding) => findingItem(finding, prefix)),
    ),
  ];
}

function findingItem(finding: ReportedFinding, prefix: string): Element {
  const { id, severity, message, suggestion, check, suppressed } = finding;
  const standing = suppressed === null ? BY_SEVERITY[severity] : 'accepted';
  return h('li', { id: `${prefix}-${id}` }, [
    h('p.message', [severityTag(standing, severity), ' ', ...quotedWords(message)]),
    ...(suggestion === null ? [] : [h('p.fix', [h('b', 'Fix: '), ...quotedWords(suggestion)])]),
    ...(suppressed === null ? [] : [h('p.accepted', capitalised(acceptedBy(suppressed)))]),
    h('p.check', [h('a', { href: `#rule-${check.replace('/', '-')}` }, check)]),
  ]);
}

function severityTag(standing: Standing, severity: Severity): Element {
  return h(`span.severity.is-${standing}`, [
    h('span.sign', { ariaHidden: 'true' }, STANDING_WORDS[standing].sign),
    ` ${SEVERITY_NAMES[severity]}`,
  ]);
}
