import { describe, expect, test } from '@jest/globals';
import { rules } from '../../src/check.js';
import { run } from '../../src/cli/run.js';
import { fakeIo } from './fake-io.js';

async function explain(...argv: string[]) {
  const { io, stdout, stderr } = fakeIo({ columns: 80 });
  const code = await run(['explain', ...argv], io);
  return { code, stdout: stdout(), stderr: stderr(), flat: stdout().replace(/\s+/gu, ' ') };
}

test('without a name it lists every check with its summary', async () => {
  const { code, flat } = await explain();
  expect(code).toBe(0);
  for (const { id, summary } of rules) expect(flat).toContain(`${id} ${summary.replace(/\s+/gu, ' ')}`);
});

describe.each(rules.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('prints its manual and its examples, no line wider than the terminal', async () => {
    const { code, stdout, flat } = await explain(id);
    expect(code).toBe(0);
    expect(flat).toContain(check.manual.replace(/\s+/gu, ' '));
    expect([...stdout.matchAll(/^(?:Found|Not found) here:/gmu)]).toHaveLength(
      'examples' in check ? check.examples.length : 2,
    );
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('is found by a name with a slip in it', async () => {
    const slip = id.replace(/.(?=.$)/u, '');
    const { code, stderr } = await explain(slip);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `sourcecheck: There is no check called ${slip}; did you mean ${id}?\n`,
    });
  });
});
