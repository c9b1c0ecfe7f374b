import { describe, expect, test } from '@jest/globals';
import { severityOf } from '../src/verdict/kind-names.js';
import { check } from '../src/index.js';
import type { Severities } from '../src/types/index.js';

async function found(severities: Severities): Promise<readonly (readonly [string, string])[]> {
  const { findings } = await check(
    { path: 'a.md', content: '“The board will close the pier in June,” the report says.\n' },
    { sources: [{ path: 'report.md', content: 'The board may close the pier in June.\n' }], severities },
  );
  return findings.map(({ check: id, severity }) => [id, severity] as const);
}

describe('severities', () => {
  test('are those of the checks unless told', async () => {
    expect(await found({})).toEqual([['quote/dropped-qualifier', 'error']]);
  });

  test('of a check and of a family', async () => {
    expect(await found({ 'quote/dropped-qualifier': 'info' })).toEqual([['quote/dropped-qualifier', 'info']]);
    expect(await found({ 'quote/*': 'warning' })).toEqual([['quote/dropped-qualifier', 'warning']]);
    expect(await found({ 'number/*': 'info' })).toEqual([['quote/dropped-qualifier', 'error']]);
  });

  test('off keeps a check from running', async () => {
    expect(await found({ 'quote/dropped-qualifier': 'off' })).toEqual([]);
    expect(await found({ 'quote/*': 'off' })).toEqual([]);
  });

  test("a check's own name goes before its family's, in whatever order", () => {
    const severities = { 'quote/*': 'off', 'quote/spliced': 'info' } as const;
    expect(severityOf('quote/spliced', severities)).toBe('info');
    expect(severityOf('quote/not-found', severities)).toBe('off');
    expect(severityOf('number/date-differs', severities)).toBeNull();
  });
});
