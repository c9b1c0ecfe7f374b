import { oneLine } from '../../language/message.js';
import type { Extract, Report, ReportedFinding } from '../../types/index.js';
import { subjectsOf, type Subject } from '../support/concerns.js';
import { readingsOf } from '../support/readings.js';
import { acceptedBy, count, VERDICT_WORDS } from '../support/words.js';
import { textualBody, type Annotation, type SpecificResource } from './model.js';
import { addressOf, resourceOf } from './resources.js';

/** The annotations of one article, never none: the whole of it, its claims and quotations in reading order, then its findings. */
export function annotationsOf(report: Report, index: number): Annotation[] {
  const base = `urn:sourcecheck:${report.article.sha256 || 'unread'}:${index + 1}`;
  return [
    wholeOf(report, base),
    ...subjectsOf(report).map((subject) => verdictOf(report, subject, base)),
    ...report.findings.map((finding) => findingOf(report, finding, base)),
  ];
}

/** What was found in the article and what it was held against. */
function wholeOf(report: Report, base: string): Annotation {
  const { article, sources, quotations, claims, findings } = report;
  const found = `${count(quotations.length, 'quotation')}, ${count(claims.length, 'claim')}, ${count(findings.length, 'finding')}`;
  const words = article.readable ? found : 'not checked, for it could not be read';
  return {
    id: base,
    type: 'Annotation',
    motivation: 'describing',
    body: [textualBody('describing', `${words}; held against ${count(sources.length, 'source')}`)],
    target: addressOf(report, article.path),
  };
}

/** What is thought of a claim or quotation, tied to the passages it was held against. */
function verdictOf(report: Report, subject: Subject, base: string): Annotation {
  const { item } = subject;
  return {
    id: `${base}:${item.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      textualBody('tagging', `${subject.kind}: ${VERDICT_WORDS[item.verdict]}`),
      textualBody('assessing', oneLine(item.why)),
      ...(subject.kind === 'claim' ? readingsOf(subject.item) : []).map((line) =>
        textualBody('assessing', oneLine(line)),
      ),
      ...passagesOf(subject).map((passage) => linked(resourceOf(report, passage))),
    ],
    target: resourceOf(report, item),
  };
}

function passagesOf({ kind, item }: Subject): readonly Extract[] {
  if (kind === 'claim') return item.evidence;
  return item.places.length > 0 || item.nearest === null ? item.places : [item.nearest];
}

function linked(resource: SpecificResource): SpecificResource {
  return { ...resource, purpose: 'linking' };
}

/** A finding is about both texts, so that it shows in either. */
function findingOf(report: Report, finding: ReportedFinding, base: string): Annotation {
  const { id, check, severity, message, suggestion, suppressed, article, place, source, sourcePlace } =
    finding;
  const own = resourceOf(report, { document: report.article.path, span: article, place });
  return {
    id: `${base}:${id}`,
    type: 'Annotation',
    motivation: suggestion === null ? 'commenting' : 'editing',
    body: [
      textualBody('tagging', `${severity}: ${check}`),
      textualBody('commenting', oneLine(message)),
      ...(suggestion === null ? [] : [textualBody('editing', oneLine(suggestion))]),
      ...(suppressed === null ? [] : [textualBody('moderating', acceptedBy(suppressed))]),
    ],
    target: source === null ? own : [own, resourceOf(report, { ...source, place: sourcePlace })],
  };
}
