import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { run } from '../../src/cli/run.js';
import type { Logits } from '../../src/reading/local/index.js';
import type { RunReport } from '../../src/types/index.js';
import { LETTER_TOKENIZER } from '../support/letter-tokenizer.js';
import { MINUTES, STORY } from '../support/read-story.js';
import { fakeIo, memoryStore, type Scene } from './fake-io.js';

const files = { 'story.md': STORY, 'minutes.md': `# ${MINUTES}` };
const COMMAND = 'story.md --source minutes.md --format json';
const WRONG = [0.05, 0.8, 0.1, 0.05].map(Math.log);

/** A world with a model in it that calls every claim wrong, unless it is told to answer otherwise. */
function world(
  scene: Scene = {},
  answer: (rows: number) => Promise<readonly number[]> = () => Promise.resolve(WRONG),
) {
  let rows = 0;
  const model: Scene['model'] = () =>
    Promise.resolve({
      card: {
        name: 'tiny',
        digest: 'abc',
        longest: 256,
        feed: { sentences: 5, words: 90 },
        calibration: { temperature: 1, offset: [0, 0, 0, 0], flag: 0.7, tick: 0.8 },
      },
      tokenizer: LETTER_TOKENIZER,
      engine: {
        run: async ({ ids }): Promise<Logits> => ({ stance: await answer(++rows), tags: ids.map(() => -3) }),
        close: () => undefined,
      },
    });
  return { ...fakeIo({ files, store: memoryStore(), model, ...scene }), rows: () => rows };
}

async function go(command: string, scene: Scene = {}, answer?: (rows: number) => Promise<readonly number[]>) {
  const made = world(scene, answer);
  const code = await run(command.split(' '), made.io);
  const out = made.stdout();
  return { code, out, err: made.stderr(), rows: made.rows(), io: made.io };
}

const reportIn = (out: string) => (JSON.parse(out) as RunReport).reports[0]!;

describe('the model of this machine', () => {
  test('reads what facts leave open, and what it finds counts', async () => {
    const { code, out, err, rows } = await go(`${COMMAND} --reader local`);
    const { claims, findings, settings } = reportIn(out);
    expect([code, err]).toEqual([1, '']);
    expect(rows).toBe(claims.filter(({ readers = [] }) => readers.length > 0).length);
    expect(rows).toBeGreaterThan(1);
    expect(settings.readers).toEqual(['local:tiny']);
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['reading/contradicted']));
  });

  test('reads nothing unless it is asked for', async () => {
    expect((await go(COMMAND)).rows).toBe(0);
  });

  test('is asked for in the configuration, and left out on the command line', async () => {
    const scene = { files: { ...files, 'sourcecheck.config.yaml': 'reader: local\n' } };
    expect((await go(COMMAND, scene)).rows).toBeGreaterThan(1);
    expect((await go(`${COMMAND} --no-reader`, scene)).rows).toBe(0);
  });

  test('shows on a terminal how far it is, and takes the line away', async () => {
    const { err } = await go(`${COMMAND} --reader local`, { terminal: true, columns: 60 });
    expect(err).toContain('Reading story.md: claim 1 of ');
    expect(err.endsWith('\r\u001B[2K')).toBe(true);
  });

  test('a second run takes its readings, or the whole report, from the cache', async () => {
    const store = memoryStore();
    const first = await go(`${COMMAND} --reader local`, { store });
    const second = await go(`${COMMAND} --reader local`, { store });
    expect([second.out, second.rows]).toEqual([first.out, 0]);
    expect((await go(COMMAND, { store })).out).not.toBe(first.out);
  });
});

describe('where it cannot read', () => {
  test('a model that is missing ends the run with what to do', async () => {
    const model = () =>
      Promise.reject(new UserError('There is no model in model', 'install sourcecheck again'));
    const { code, out, err } = await go(`${COMMAND} --reader local`, { model });
    expect([code, out, err]).toEqual([
      2,
      '',
      'sourcecheck: There is no model in model; install sourcecheck again\n',
    ]);
  });

  test('one that breaks down leaves the rest of the report whole, and the exit code is 2', async () => {
    const { code, out } = await go(`${COMMAND} --reader local`, {}, (rows) =>
      rows === 1 ? Promise.reject(new Error('the model broke down: no memory')) : Promise.resolve(WRONG),
    );
    const { problems, claims } = reportIn(out);
    expect(code).toBe(2);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^local:tiny gave no reading of 1 of the \d claims put before it: the model broke down: no memory$/u,
      ),
    ]);
    expect(claims.some(({ verdict }) => verdict === 'contradicted')).toBe(true);
  });
});
