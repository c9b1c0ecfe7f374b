import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ModelProcess } from '../../../src/workspace/local-model/process.js';

const folder = mkdtempSync(join(tmpdir(), 'model-'));
const never = new AbortController().signal;
const ROW = { ids: [0, 7, 2], claim: [0, 1, 0] };
const started: ModelProcess[] = [];

/** A process whose other end does as `answer`, the body of a function of `message` and of how many came before it. */
function processOf(name: string, answer: string, seconds = 60): ModelProcess {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(
    path,
    `let before = 0;
process.on('message', (message) => {
  const answer = ((message, before) => { ${answer} })(message, before++);
  if (answer !== undefined) process.send(answer);
});
process.on('disconnect', () => process.exit(0));
`,
  );
  const made = new ModelProcess(pathToFileURL(path), [], 1, seconds);
  started.push(made);
  return made;
}

afterEach(() => {
  for (const one of started.splice(0)) one.close();
});

const READY = "if ('load' in message) return { ready: true };";
const ECHO = `${READY} return { logits: { stance: message.row.ids, tags: [process.pid] } };`;

test('rows are answered one after the other by one process', async () => {
  const model = processOf('echo', ECHO);
  const [first, second] = [await model.run(ROW, never), await model.run(ROW, never)];
  expect(first.stance).toEqual(ROW.ids);
  expect(second.tags).toEqual(first.tags);
});

describe('what goes wrong is said in words', () => {
  test('a network that cannot be loaded, and it is not tried again', async () => {
    const model = processOf('broken', "return { failed: 'reader-1.bin is damaged' };");
    const words = 'the model could not be loaded: reader-1.bin is damaged';
    await expect(model.run(ROW, never)).rejects.toThrow(words);
    await expect(model.run(ROW, never)).rejects.toThrow(words);
  });

  test('a row that it cannot read', async () => {
    const model = processOf('refuses', `${READY} return { failed: 'no memory' };`);
    await expect(model.run(ROW, never)).rejects.toThrow('the model broke down: no memory');
  });

  test('a process that ends by itself; the next row gets a new one', async () => {
    const model = processOf('dies', `${READY} if (message.row.ids[1] === 9) process.exit(3); ${ECHO}`);
    await model.run(ROW, never);
    await expect(model.run({ ...ROW, ids: [0, 9, 2] }, never)).rejects.toThrow(
      "the model's process ended by itself (code 3)",
    );
    expect((await model.run(ROW, never)).stance).toEqual(ROW.ids);
  });

  test('one that breaks down three times is left alone', async () => {
    const model = processOf('hopeless', `${READY} process.exit(3);`);
    for (let at = 0; at < 3; at += 1) await expect(model.run(ROW, never)).rejects.toThrow('code 3');
    await expect(model.run(ROW, never)).rejects.toThrow('code 3');
  });

  test('a process that never answers', async () => {
    const model = processOf('hangs', READY, 0.5);
    await expect(model.run(ROW, never)).rejects.toThrow(/the model gave no answer within 0.5 seconds/u);
  });

  test('a module that is not there', async () => {
    const model = new ModelProcess(pathToFileURL(join(folder, 'nowhere.mjs')), [], 1);
    await expect(model.run(ROW, never)).rejects.toThrow(/ended by itself|could not be started/u);
  });
});

test('called off, it ends at once with the reason', async () => {
  const model = processOf('sleeps', READY);
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort(new Error('enough'));
  }, 50);
  await expect(model.run(ROW, controller.signal)).rejects.toThrow('enough');
});
