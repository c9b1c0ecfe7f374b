import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../../src/language/fold.js';
import type { Input } from '../../src/read/index.js';
import type { Report, ReportedClaim, ReportedFinding } from '../../src/types/index.js';

/** A quotation as a person described it: by its first words, with alternatives parted by "|". */
interface ExpectedQuotation {
  readonly words: string;
  readonly ends?: string;
  readonly form?: string;
  readonly speaker?: string;
  readonly verdict?: string;
  /** Check ids of error or warning level, written as for claims. */
  readonly findings?: readonly string[];
}

/** A claim by words it contains. In `findings`, "a|b" means either, "a?" means allowed but not demanded. */
interface ExpectedClaim {
  readonly words: string;
  readonly verdict?: string;
  readonly findings?: readonly string[];
  /** At least one of the optional findings must be there. */
  readonly atLeastOne?: boolean;
  readonly evidence?: string;
}

export interface Expected {
  /** True: not one error or warning on the whole article. */
  readonly clean?: boolean;
  readonly quotations: readonly ExpectedQuotation[];
  readonly claims: readonly ExpectedClaim[];
  readonly notClaims: readonly string[];
  /** Assertions that are known to fail, each with the reason; each must keep failing or be struck from the list. */
  readonly knownFailures?: Readonly<Record<string, string>>;
}

export interface Fixture {
  readonly slug: string;
  readonly article: Input;
  readonly sources: readonly Input[];
  readonly expected: Expected;
}

/** One thing a person expects of a report, and whether it holds. */
export interface Assertion {
  readonly name: string;
  readonly holds: boolean;
  readonly detail: string;
}

const ROOT = join(import.meta.dirname, '../../fixtures');

/** Every fixture folder that has an expected.json. */
export function loadFixtures(): Fixture[] {
  return readdirSync(ROOT)
    .sort()
    .filter((slug) => existsSync(join(ROOT, slug, 'expected.json')))
    .map((slug) => loadFixture(slug));
}

function loadFixture(slug: string): Fixture {
  const folder = join(ROOT, slug);
  const articleName = readdirSync(folder).find((name) => name.startsWith('article.'))!;
  const sourceFolder = join(folder, 'sources');
  const sources = existsSync(sourceFolder) ? readdirSync(sourceFolder).sort() : [];
  return {
    slug,
    article: { path: `${slug}/${articleName}`, content: readFileSync(join(folder, articleName)) },
    sources: sources.map((name) => ({
      path: `${slug}/sources/${name}`,
      content: readFileSync(join(sourceFolder, name)),
    })),
    expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected,
  };
}

/** Holds a report against what the person expected. */
export function assertionsOf(expected: Expected, report: Report): Assertion[] {
  return [
    ...expected.quotations.flatMap((quotation) => quotationAssertions(quotation, report)),
    ...strayQuotations(expected, report),
    ...expected.claims.flatMap((claim) => claimAssertions(claim, report)),
    ...expected.notClaims.map((words) => {
      const claim = report.claims.find(({ text }) => includes(text, words));
      return { name: `no claim: ${words}`, holds: !claim, detail: claim?.text ?? '' };
    }),
    ...strayFindings(expected, report),
  ];
}

function quotationAssertions(expected: ExpectedQuotation, report: Report): Assertion[] {
  const name = `quotation: ${expected.words}`;
  const quotation = report.quotations.find(({ text }) => startsNear(text, expected.words));
  if (!quotation) return [{ name, holds: false, detail: 'not found' }];
  const { text, form, verdict, attribution, id } = quotation;
  const speaker = attribution?.speaker ?? '';
  return [
    { name, holds: true, detail: '' },
    ...when(expected.ends, (ends) => ({
      name: `${name}: ends`,
      holds: endsNear(text, ends),
      detail: text.slice(-60),
    })),
    ...when(expected.form, (forms) => ({ name: `${name}: form`, holds: oneOf(forms, form), detail: form })),
    ...when(expected.verdict, (all) => ({
      name: `${name}: verdict`,
      holds: oneOf(all, verdict),
      detail: verdict,
    })),
    ...when(expected.speaker, (all) => ({
      name: `${name}: speaker`,
      holds: all.split('|').some((one) => includes(speaker, one)),
      detail: speaker,
    })),
    ...findingAssertions(
      name,
      expected.findings ?? [],
      false,
      report.findings.filter((finding) => finding.claim === null && finding.quotation === id),
    ),
  ];
}

function strayQuotations(expected: Expected, report: Report): Assertion[] {
  return report.quotations
    .filter(
      ({ role, text }) =>
        role === 'quotation' && !expected.quotations.some(({ words }) => startsNear(text, words)),
    )
    .map(({ text }) => ({ name: `stray quotation: ${text.slice(0, 40)}`, holds: false, detail: text }));
}

function claimAssertions(expected: ExpectedClaim, report: Report): Assertion[] {
  const name = `claim: ${expected.words}`;
  const claim = claimWith(expected.words, report);
  if (!claim) return [{ name, holds: false, detail: 'not found' }];
  const texts = claim.evidence.map(({ text }) => text);
  return [
    { name, holds: true, detail: '' },
    ...when(expected.verdict, (all) => ({
      name: `${name}: verdict`,
      holds: oneOf(all, claim.verdict) || isLeftOpen(all, claim.verdict),
      detail: `${claim.verdict}: ${claim.why}`,
    })),
    ...when(expected.evidence, (all) => ({
      name: `${name}: evidence`,
      holds: all.split('|').some((words) => texts.some((text) => includes(text, words))),
      detail: texts.join(' || '),
    })),
    ...findingAssertions(
      name,
      expected.findings ?? [],
      expected.atLeastOne ?? false,
      report.findings.filter((finding) => finding.claim === claim.id),
    ),
  ];
}

/** To ask for a person is no mistake about a claim that is right or not addressed; how often it is asked is counted in bench/. */
function isLeftOpen(expected: string, verdict: string): boolean {
  return verdict === 'undecided' && /supported|unaddressed|unchecked/u.test(expected);
}

function findingAssertions(
  name: string,
  expected: readonly string[],
  atLeastOne: boolean,
  findings: readonly ReportedFinding[],
): Assertion[] {
  const ids = findings.map(({ check }) => check);
  const loud = findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check);
  const allowed = expected.flatMap((entry) => entry.replace(/\?$/u, '').split('|'));
  const required = expected.filter((entry) => !entry.endsWith('?'));
  return [
    ...required.map((entry) => ({
      name: `${name}: ${entry}`,
      holds: entry.split('|').some((id) => ids.includes(id)),
      detail: ids.join(', ') || 'no finding',
    })),
    ...(atLeastOne
      ? [
          {
            name: `${name}: some finding`,
            holds: allowed.some((id) => ids.includes(id)),
            detail: ids.join(', '),
          },
        ]
      : []),
    ...[...new Set(loud)]
      .filter((id) => !allowed.includes(id))
      .map((id) => ({
        name: `${name}: no ${id}`,
        holds: false,
        detail: findings.find(({ check }) => check === id)!.message,
      })),
  ];
}

/** Errors and warnings on claims that the person did not list, and any at all on a clean article. */
function strayFindings(expected: Expected, report: Report): Assertion[] {
  const listed = expected.claims.map(({ words }) => claimWith(words, report)?.id);
  const stray = report.findings.filter(
    ({ severity, claim }) =>
      severity !== 'info' && (expected.clean || (claim !== null && !listed.includes(claim))),
  );
  return stray.map(({ check, message, article }) => ({
    name: `stray ${check} at ${plain(strayPlace(report, article.start, article.end))}`,
    holds: false,
    detail: message,
  }));
}

/** The first words of the claim around a stray finding, or where it begins. */
function strayPlace(report: Report, start: number, end: number): string {
  const claim = report.claims.find(({ span }) => span.start <= start && end <= span.end);
  return claim?.text.slice(0, 40) ?? String(start);
}

/** The shortest claim with these words in it. */
function claimWith(words: string, report: Report): ReportedClaim | undefined {
  return report.claims
    .filter(({ text }) => includes(text, words))
    .sort((a, b) => a.text.length - b.text.length)[0];
}

function when<T>(value: string | undefined, make: (value: string) => T): T[] {
  return value === undefined ? [] : [make(value)];
}

function oneOf(alternatives: string, value: string): boolean {
  return alternatives.split('|').includes(value);
}

function plain(text: string): string {
  return foldWord(text.normalize('NFC')).replace(/\s+/gu, ' ').replace(/["']/gu, "'");
}

function includes(text: string, words: string): boolean {
  return plain(text).includes(plain(words));
}

function startsNear(text: string, words: string): boolean {
  const at = plain(text).indexOf(plain(words));
  return at >= 0 && at <= 2;
}

function endsNear(text: string, words: string): boolean {
  const all = plain(text);
  const at = all.lastIndexOf(plain(words));
  return at >= 0 && all.length - (at + plain(words).length) <= 2;
}
