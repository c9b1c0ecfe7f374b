import { describe, expect, test } from '@jest/globals';
import { check } from '../src/check.js';
import { assertionsOf, loadFixtures, type Fixture } from './support/fixtures.js';

const fixtures = loadFixtures();

/** The same article in other clothes: what it says is the same, so the report must be. */
const disguises: readonly (readonly [string, (text: string) => string])[] = [
  ['as written', (text) => text],
  ['with CRLF line ends', (text) => text.replace(/\n/gu, '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['decomposed (NFD)', (text) => text.normalize('NFD')],
  ['with curly quotation marks', curly],
];

/** Straight double marks made curly by position; single marks become apostrophes or curly pairs likewise. */
function curly(text: string): string {
  return text
    .replace(/(^|[\s([{\u2014-])"/gmu, '$1\u201C')
    .replace(/"/gu, '\u201D')
    .replace(/(?<=[\p{L}\p{N}.,!?])'/gu, '\u2019');
}

/** Word files hold no text to disguise. */
function isBinary({ article }: Fixture): boolean {
  return article.path.endsWith('.docx');
}

/** As written, and one disguise after the other in turn; all of them with `EVERY_DISGUISE=1`, which takes three times as long. */
function disguisesOf(fixture: Fixture, index: number): typeof disguises {
  const fitting = fittingDisguises(fixture);
  if (process.env.EVERY_DISGUISE === '1') return fitting;
  return fitting.filter((_, at) => at === 0 || at === 1 + (index % Math.max(1, fitting.length - 1)));
}

/** Straight marks belong to the syntax of HTML and of front matter: there they cannot be made curly. */
function fittingDisguises(fixture: Fixture): typeof disguises {
  if (isBinary(fixture)) return disguises.slice(0, 1);
  const marksAreSyntax =
    fixture.article.path.endsWith('.html') ||
    new TextDecoder().decode(fixture.article.content as Uint8Array).startsWith('---');
  return disguises.filter(([name]) => !marksAreSyntax || !name.startsWith('with curly'));
}

async function failures(fixture: Fixture, disguise: (text: string) => string): Promise<string[]> {
  const bytes = fixture.article.content as Uint8Array;
  const content = isBinary(fixture) ? bytes : disguise(new TextDecoder().decode(bytes));
  const report = await check({ path: fixture.article.path, content }, { sources: fixture.sources });
  const known = Object.keys(fixture.expected.knownFailures ?? {});
  const failed = assertionsOf(fixture.expected, report).filter(({ holds }) => !holds);
  const fresh = failed
    .filter(({ name }) => !known.includes(name))
    .map(({ name, detail }) => `${name} — but: ${detail}`);
  const mended = known
    .filter((name) => !failed.some((assertion) => assertion.name === name))
    .map((name) => `now holds, strike it from knownFailures: ${name}`);
  return [...fresh, ...mended];
}

const numbered = fixtures.map((fixture, index) => [fixture.slug, fixture, index] as const);

describe.each(numbered)('fixture %s', (_slug, fixture, index) => {
  test.each(disguisesOf(fixture, index))('is reported as a person expects, %s', async (_name, disguise) => {
    expect(await failures(fixture, disguise)).toEqual([]);
  });
});
