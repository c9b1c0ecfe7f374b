import type { Element } from 'xast';
import { fit } from '../../language/layout.js';
import { oneLine } from '../../language/message.js';
import type { Report } from '../../types/index.js';
import { subjectsOf } from '../support/concerns.js';
import { problemLabel } from '../support/words.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { validXml, x } from '../support/xml.js';

/** Columns of a quotation's or claim's words that name its test case: enough to know it by, short enough for a list. */
const NAME_WIDTH = 100;

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
}

/** The test suite of one article, an element per line. */
export function suiteOf(report: Report): Element {
  const { path } = report.article;
  const cases = report.article.readable ? casesOf(report) : [unreadable(report)];
  const amount = (wanted: Outcome['kind']) => cases.filter(({ outcome }) => outcome.kind === wanted).length;
  const attributes = {
    name: validXml(path),
    tests: cases.length,
    failures: amount('failure'),
    errors: amount('error'),
    skipped: amount('skipped'),
  };
  return x('testsuite', attributes, [
    ...cases.flatMap((subject) => ['\n  ', caseElement(subject, path)]),
    ...troubleElements(report),
    '\n',
  ]);
}

/** Names hold no line numbers, so that a CI server knows a test case again after lines have moved. */
function casesOf(report: Report): Case[] {
  const seen = new Map<string, number>();
  return subjectsOf(report).map((subject) => {
    const name = `${subject.kind}: ${fit(subject.item.text, NAME_WIDTH)}`;
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    return {
      name: occurrence === 1 ? name : `${name} (${occurrence})`,
      outcome: outcomeOf(subject, report),
    };
  });
}

function unreadable({ article, problems }: Report): Case {
  const [problem] = problems.filter(({ path }) => path === article.path);
  const message = problem?.message ?? 'the article could not be read';
  return { name: 'article can be read', outcome: { kind: 'error', type: 'unreadable', message, lines: [] } };
}

function caseElement({ name, outcome }: Case, path: string): Element {
  const attributes = { name: validXml(name), classname: validXml(path), file: validXml(path) };
  const text = validXml(outcome.lines.join('\n'));
  if (outcome.kind === 'passed') {
    return x('testcase', attributes, text === '' ? [] : [x('system-out', text)]);
  }
  const { kind, type, message } = outcome;
  const said = { message: validXml(oneLine(message)), ...(kind === 'skipped' ? {} : { type }) };
  return x('testcase', attributes, [x(kind, said, text)]);
}

function troubleElements({ problems }: Report): (Element | string)[] {
  if (problems.length === 0) return [];
  const lines = problems.map((problem) => {
    const label = problemLabel(problem);
    return label === '' ? problem.message : `${label}: ${problem.message}`;
  });
  return ['\n  ', x('system-err', validXml(lines.join('\n')))];
}
