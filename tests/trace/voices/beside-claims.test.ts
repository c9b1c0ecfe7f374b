import { expect, test } from '@jest/globals';
import { check } from '../../../src/check.js';

const transcript = `CHAIR HOLM. The bank raised its rate by half a point in June.

SENATOR REED. The bank has not raised its rate in June, it seems to me.

CHAIR HOLM. We raised it, and the price of credit rose.

SENATOR REED. Thank you. The mills in my state closed in May.

CHAIR HOLM. That is a matter for the ministry.`;

const judgment = `Syllabus

The question is whether the act allows the tax.

JUSTICE ROBERTSON delivered the opinion of the Court.

The act does not authorize the governor to impose the tax on timber. The mill paid it for two years.

JUSTICE KEANE, with whom JUSTICE LOWE joins, dissenting.

The act authorizes the governor to impose the tax on timber. Refunds will be hard to make.`;

async function checked(content: string, source: string) {
  const report = await check(
    { path: 'article.txt', content },
    { sources: [{ path: 'source.txt', content: source }] },
  );
  return { findings: report.findings.map(({ check: id }) => id), claim: report.claims[0]! };
}

test('what another says in a transcript contradicts nothing that one is told to have said', async () => {
  const { findings, claim } = await checked(
    'Chair Holm said the bank raised its rate by half a point in June.',
    transcript,
  );
  expect(findings.filter((id) => id.startsWith('polarity'))).toEqual([]);
  expect(claim.evidence[0]!.saidBy).toBe('Chair Holm');
  const own = await checked('Senator Reed said the bank raised its rate in June.', transcript);
  expect(own.findings).toContain('polarity/negation-flip');
});

test('the words of the person credited come first', async () => {
  const { claim } = await checked('Senator Reed said the mills of the country closed in June.', transcript);
  const best = [...claim.evidence].sort((a, b) => b.score - a.score)[0]!;
  expect(best).toMatchObject({ saidBy: 'Senator Reed', text: 'The mills in my state closed in May.' });
});

test('a dissent does not contradict what the court is told to have held', async () => {
  const court = await checked(
    'The act does not authorize the governor to impose the tax on timber.',
    judgment,
  );
  expect(court.findings.filter((id) => id.startsWith('polarity'))).toEqual([]);
  const dissent = await checked(
    'Justice Keane wrote that the act does not authorize the governor to impose the tax on timber.',
    judgment,
  );
  expect(dissent.findings).toContain('polarity/negation-flip');
  expect(dissent.claim.evidence.map(({ saidBy }) => saidBy)).toEqual(
    expect.arrayContaining(['Robertson', 'Keane, dissenting']),
  );
});
