import type { ReportingDescriptor } from 'sarif';
import type { Rule, Severity } from '../../types/index.js';
import { bothForms, plainText } from './messages.js';

/** SARIF's levels. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
/** The words of GitHub's code scanning for how much a problem matters. */
const GITHUB_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** The rules of a run: every check there is, and those that only the findings name. */
export function rulesOf(rules: readonly Rule[], others: readonly string[]): ReportingDescriptor[] {
  return [...rules.map(ruleOf), ...others.map(bareRule)];
}

function ruleOf({ id, summary, severity, manual }: Rule): ReportingDescriptor {
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: plainText(summary) },
    fullDescription: { text: plainText(manual) },
    help: bothForms(`${summary}\n\n${manual}`, `**${summary}**\n\n${manual}`),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['fact-checking', id.split('/')[0]!],
      'problem.severity': GITHUB_SEVERITIES[severity],
    },
  };
}

function bareRule(id: string): ReportingDescriptor {
  return { id, name: nameOf(id), shortDescription: { text: plainText(id) } };
}

/** SARIF likes names in Pascal case: "quote/not-found" is QuoteNotFound. */
function nameOf(id: string): string {
  return id
    .split(/[^a-z\d]+/iu)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
