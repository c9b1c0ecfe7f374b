import { describe, expect, test } from '@jest/globals';
import { inOrder, type Hand } from '../../src/cli/in-order.js';
import { run } from '../../src/cli/run.js';
import { fakeIo, type Scene } from './fake-io.js';

describe('inOrder', () => {
  /** Hands that finish when they are told to, whatever the order. */
  function slowHands(count: number) {
    const open = new Map<number, () => void>();
    const hands = Array.from(
      { length: count },
      (): Hand<number, string> => (item) =>
        new Promise((resolve) =>
          open.set(item, () => {
            open.delete(item);
            resolve(`done ${item}`);
          }),
        ),
    );
    return { open, hands };
  }

  const settle = () => new Promise((resolve) => setTimeout(resolve));

  test('results come in the order of the items, whichever is done first', async () => {
    const { open, hands } = slowHands(3);
    const results = inOrder([0, 1, 2], hands);
    const first = results.next();
    await settle();
    expect([...open.keys()].sort()).toEqual([0, 1, 2]);
    for (const item of [2, 1, 0]) open.get(item)!();
    expect(await first).toEqual({ done: false, value: 'done 0' });
    expect((await results.next()).value).toBe('done 1');
    expect((await results.next()).value).toBe('done 2');
    expect((await results.next()).done).toBe(true);
  });

  test('a hand does one thing at a time, and nobody runs far ahead of who takes the results', async () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    let [begun, busy, busiest] = [0, 0, 0];
    const hand: Hand<number, number> = async (item) => {
      begun++;
      busiest = Math.max(busiest, ++busy);
      await settle();
      busy--;
      return item;
    };
    const results = inOrder(items, [hand, hand]);
    await results.next();
    for (let round = 0; round < 30; round++) await settle();
    expect({ busiest, ahead: begun < 12 }).toEqual({ busiest: 2, ahead: true });
  });

  test('a failure comes when its turn comes', async () => {
    const hand: Hand<string, string> = (item) =>
      item === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(item);
    const results = inOrder(['good', 'bad'], [hand]);
    expect((await results.next()).value).toBe('good');
    await expect(results.next()).rejects.toThrow('no');
  });
});

/** As many drafts as are wanted, each with words of its own. */
const drafts = (count: number, textOf: (index: number) => string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `drafts/${String(index).padStart(2, '0')}.md`,
      textOf(index),
    ]),
  );
const counted = drafts(
  16,
  (index) =>
    `The report says: “We counted ${index} boats.”\n\nThe commission counted ${index} boats in March.\n`,
);
const report = { 'report.txt': 'We counted 7 boats. The commission counted 9 boats in March.\n' };

async function go(command: string, scene: Scene) {
  const fake = fakeIo(scene);
  const code = await run(command.split(' '), fake.io);
  return {
    code,
    out: fake.stdout(),
    err: fake.stderr(),
    written: fake.written,
    sent: fake.helpers.map((sent) => sent.length),
  };
}

describe('--jobs', () => {
  test('the bytes are those of one thread, whatever the format', async () => {
    const files = ['json', 'ndjson', 'sarif'].map((format) => `--format ${format}=all.${format}`).join(' ');
    const command = `drafts gone.md --source report.txt --source lost.txt --format pretty ${files}`;
    const scene = { files: { ...counted, ...report } };
    const alone = await go(`${command} --jobs 1`, scene);
    const shared = await go(`${command} --jobs 3`, scene);
    expect(alone).toMatchObject({ code: 2, sent: [17] });
    expect(Object.keys(alone.written)).toEqual(['all.json', 'all.ndjson', 'all.sarif']);
    expect(alone.out).toContain('boats');
    expect(shared.sent).toHaveLength(3);
    expect(Math.min(...shared.sent)).toBeGreaterThan(0);
    expect(shared).toEqual({ ...alone, sent: shared.sent });
  });

  test.each([
    ['drafts', 8, 2],
    ['drafts', 2, 1],
    ['drafts/00.md', 8, 1],
    ['drafts --jobs 5', 1, 5],
    ['drafts/00.md drafts/01.md --jobs 5', 1, 2],
    ['drafts - --jobs 5', 8, 1],
    ['drafts --fetch --jobs 5', 8, 1],
    ['drafts --fix --dry-run --jobs 5', 8, 1],
  ])('sourcecheck %s with %i processors starts %i helpers', async (command, processors, helpers) => {
    const files = drafts(40, () => 'Boats.\n');
    const { sent } = await go(command, { files, processors, stdin: 'Typed in.\n' });
    expect(sent).toHaveLength(helpers);
  });
});
