import { describe, expect, test } from '@jest/globals';
import { check } from '../src/check.js';
import { identityMap } from '../src/language/offset-map.js';
import { read } from '../src/read/index.js';
import type { Document } from '../src/types/index.js';
import { assertionsOf, loadFixtures, type Fixture } from './support/fixtures.js';

const fixtures = loadFixtures();

/** The same article in other clothes: what it says is the same, so the report must be. */
interface Disguise {
  readonly name: string;
  readonly dress: (text: string) => string;
  /** A reader takes it off, so that all that follows is given the same document. */
  readonly takenOff: boolean;
}

const DISGUISES: readonly Disguise[] = [
  { name: 'with CRLF line ends', dress: (text) => text.replace(/\n/gu, '\r\n'), takenOff: true },
  { name: 'with a byte order mark', dress: (text) => `\uFEFF${text}`, takenOff: true },
  { name: 'decomposed (NFD)', dress: (text) => text.normalize('NFD'), takenOff: false },
  { name: 'with curly quotation marks', dress: curly, takenOff: false },
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

/** Curly marks are tried on every third article; all of them with `EVERY_DISGUISE=1`. */
const CURLY = process.env.EVERY_DISGUISE === '1' ? 1 : 3;

/** What is left on by the reader is held against a person's expectations, where it changes anything. */
function checkedIn(fixture: Fixture, index: number): readonly Disguise[] {
  return fittingDisguises(fixture).filter(
    ({ dress, takenOff }) =>
      !takenOff && dress(textOf(fixture)) !== textOf(fixture) && (dress !== curly || index % CURLY === 0),
  );
}

/** Straight marks belong to the syntax of HTML and of front matter: there they cannot be made curly. */
function fittingDisguises(fixture: Fixture): readonly Disguise[] {
  if (isBinary(fixture)) return [];
  const marksAreSyntax = fixture.article.path.endsWith('.html') || textOf(fixture).startsWith('---');
  return DISGUISES.filter(({ dress }) => !marksAreSyntax || dress !== curly);
}

function textOf({ article }: Fixture): string {
  return new TextDecoder().decode(article.content as Uint8Array);
}

async function failures(fixture: Fixture, content: string | Uint8Array): Promise<string[]> {
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

/** All that the stages after reading are given; where it stood in the file, and its bytes, may differ. */
async function readAs(path: string, content: string): Promise<Document> {
  return { ...(await read({ path, content })), map: identityMap(''), sha256: '' };
}

const numbered = fixtures.map((fixture, index) => [fixture.slug, fixture, index] as const);

describe.each(numbered)('fixture %s', (_slug, fixture, index) => {
  test('is reported as a person expects, as written', async () => {
    expect(await failures(fixture, fixture.article.content as Uint8Array)).toEqual([]);
  });

  for (const { name, dress } of checkedIn(fixture, index)) {
    test(`is reported as a person expects, ${name}`, async () => {
      expect(await failures(fixture, dress(textOf(fixture)))).toEqual([]);
    });
  }

  for (const { name, dress } of fittingDisguises(fixture).filter(({ takenOff }) => takenOff)) {
    test(`is the same document ${name}`, async () => {
      const { path } = fixture.article;
      expect(await readAs(path, dress(textOf(fixture)))).toEqual(await readAs(path, textOf(fixture)));
    });
  }
});

/** The places in the file are told at the very end: a whole report for each disguise that a reader takes off. */
test.each(DISGUISES.filter(({ takenOff }) => takenOff))(
  'the findings on an article $name stand where they stand without it',
  async ({ dress }) => {
    const fixture = fixtures.find(({ slug }) => slug === 'court-contractors')!;
    const findingsOn = async (content: string) =>
      (await check({ path: fixture.article.path, content }, { sources: fixture.sources })).findings;
    const plain = await findingsOn(textOf(fixture));
    expect(plain.length).toBeGreaterThan(0);
    expect(await findingsOn(dress(textOf(fixture)))).toEqual(plain);
  },
);
