import { describe, expect, jest, test } from '@jest/globals';
import { Socket } from 'node:net';
import type { PostRequest, Posted } from '../../src/reading/server/types.js';
import type { RunReport } from '../../src/types/index.js';
import { run } from '../../src/cli/run.js';
import { answer, completion, type Body, type Question } from '../support/chat-server.js';
import { MINUTES, STORY } from '../support/read-story.js';
import { nodeIo } from '../support/node-io.js';
import { fakeIo, memoryStore, type Scene } from './fake-io.js';

const files = { 'story.md': STORY, 'minutes.md': `# ${MINUTES}` };
const COMMAND = 'story.md --source minutes.md';
const URL_ = 'http://localhost:11434/v1';
const ASKED = `${COMMAND} --second-reader ${URL_} --model tiny`;

interface Sent {
  readonly url: string;
  readonly key: string | null;
  readonly seconds: number;
  readonly question: Question;
  readonly body: Body;
}

/** A world with a server in it that says of the crane what is wrong, and of all else that no passage speaks to it. */
function world(scene: Scene = {}, reply: (question: Question) => Partial<Posted> = good) {
  const sent: Sent[] = [];
  const server = ({ url, body, seconds }: PostRequest, key: string | null) => {
    const parsed = JSON.parse(body) as Body;
    const question = JSON.parse(parsed.messages[1]!.content) as Question;
    sent.push({ url, key, seconds, question, body: parsed });
    return Promise.resolve({
      status: 200,
      contentType: 'application/json',
      retryAfter: null,
      body: '',
      ...reply(question),
    });
  };
  const fake = fakeIo({ files, store: memoryStore(), server, ...scene });
  return { ...fake, sent };
}

function good({ claim }: Question): Partial<Posted> {
  const content = claim.startsWith('Money')
    ? answer(
        'contradicted',
        ['the harbour fund was left untouched'],
        ['came out of the harbour fund'],
        'The fund paid nothing.',
      )
    : answer('unaddressed', []);
  return { body: JSON.stringify(completion(content)) };
}

async function go(command: string, scene: Scene = {}, reply?: (question: Question) => Partial<Posted>) {
  const { io, stdout, stderr, sent, written } = world(scene, reply);
  const code = await run(command.split(' '), io);
  return { code, out: stdout(), err: stderr(), lines: stderr().trimEnd().split('\n'), sent, written };
}

describe('without the option', () => {
  const FORMATS = [
    'pretty',
    'json',
    'ndjson',
    'html',
    'markdown',
    'sarif',
    'junit',
    'github',
    'webannotation',
    'claimreview',
  ];

  test.each(FORMATS)('nothing is sent, even with a key, and %s is the same to the byte', async (format) => {
    const plain = await go(`${COMMAND} --format ${format}`);
    const keyed = await go(`${COMMAND} --format ${format}`, { env: { SOURCECHECK_API_KEY: 'sk-1' } });
    expect(keyed).toEqual(plain);
    expect(plain.sent).toEqual([]);
    expect(plain.err).toBe('');
    expect(plain.out).not.toContain('second-reader:');
    const switched = await go(`${COMMAND} --format ${format} --no-second-reader`);
    expect(switched).toEqual(plain);
  });

  test('no connection is opened at all: with the network cut off, a real article is checked as ever', async () => {
    const cut = () => {
      throw new Error('the network is cut off');
    };
    const doors = [
      jest.spyOn(globalThis, 'fetch').mockImplementation(cut),
      jest.spyOn(Socket.prototype, 'connect').mockImplementation(cut),
    ];
    try {
      const { io, stdout, stderr } = nodeIo(80);
      const command = 'fixtures/museum-mill/article.md --source fixtures/museum-mill/sources --format json';
      expect([0, 1]).toContain(await run(command.split(' '), io));
      expect((JSON.parse(stdout()) as RunReport).totals.claims).toBeGreaterThan(3);
      expect(stderr()).toBe('');
      for (const door of doors) expect(door).not.toHaveBeenCalled();
    } finally {
      for (const door of doors) door.mockRestore();
    }
  });

  test('a run with it leaves nothing behind that a run without it would take up, nor the other way round', async () => {
    const store = memoryStore();
    const before = await go(`${COMMAND} -f json`, { store });
    const asked = await go(`${ASKED} -f json`, { store });
    expect(asked.sent).toHaveLength(4);
    expect(await go(`${COMMAND} -f json`, { store })).toEqual(before);
    expect(asked.out).not.toBe(before.out);
  });
});

describe('with a second reader', () => {
  test('what is sent where is said first, the estimate before, the account after, all on standard error', async () => {
    const { code, lines, out } = await go(ASKED);
    expect(code).toBe(1);
    expect(lines).toEqual([
      'sourcecheck: Second reader: claims that facts leave undecided, each with the sentence before it and the passages found for it, are sent to http://localhost:11434/v1/chat/completions (a server on this machine or its network; model tiny; without a key)',
      expect.stringMatching(
        /^sourcecheck: story\.md: 4 claims for tiny; about 4 requests and \d,\d{3} tokens$/u,
      ),
      'sourcecheck: Second reader tiny: 4 requests, 2,800 tokens sent and 200 received; 4 answers used',
    ]);
    expect(out).toContain('✖ contradicted  story.md:3:1');
    expect(out.replace(/\s+/gu, ' ')).toContain(
      'Article says `came out of the harbour fund`; the source says `the harbour fund was left untouched`, as second-reader:tiny reads it',
    );
  });

  test.each([
    ['json', '"reader": "second-reader:tiny"'],
    ['ndjson', '"reader":"second-reader:tiny"'],
    ['pretty', 'second-reader:tiny reads it so'],
    ['html', 'second-reader:tiny says contradicted'],
    ['markdown', 'second-reader:tiny says contradicted (75 %): The fund paid nothing'],
    ['sarif', 'as second-reader:tiny reads it'],
    ['junit', 'second-reader:tiny says contradicted'],
    ['github', 'as second-reader:tiny reads it'],
    ['webannotation', 'second-reader:tiny says contradicted'],
    ['claimreview', 'second-reader:tiny reads it so'],
  ])('%s marks who said what', async (format, words) => {
    expect((await go(`${ASKED} --format ${format}`)).out.replace(/\s+/gu, ' ')).toContain(words);
  });

  test('a second run sends nothing and prints the same; --no-cache asks again', async () => {
    const store = memoryStore();
    const first = await go(ASKED, { store });
    const second = await go(ASKED, { store });
    expect(second.sent).toEqual([]);
    expect(second.out).toBe(first.out);
    expect(second.lines[1]).toBe(
      'sourcecheck: story.md: 4 claims for tiny, 4 answered before; about 0 requests and 0 tokens',
    );
    expect(second.lines[2]).toBe(
      'sourcecheck: Second reader tiny: 0 requests, 0 tokens sent and 0 received; 4 answers kept from before; 4 answers used',
    );
    expect((await go(`${ASKED} --no-cache`, { store })).sent).toHaveLength(4);
  });

  test('--quiet still says what is sent where', async () => {
    const { lines } = await go(`${ASKED} --quiet`);
    expect(lines[0]).toContain('are sent to http://localhost:11434/v1/chat/completions');
  });

  test('only what it is asked about is sent: flagged claims, here none', async () => {
    const { sent, lines } = await go(`${ASKED} --second-reader-for flagged`);
    expect(sent).toEqual([]);
    expect(lines[0]).toContain('claims that facts contradict or call misstated');
  });

  test('its bounds reach the server', async () => {
    const { sent, err } = await go(
      `${ASKED} --max-requests 1 --request-timeout 9 --max-answer-tokens 77 --requests-at-once 1`,
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ seconds: 9, body: { max_tokens: 77 } });
    expect(err).toContain(
      '3 of the 4 claims put before it: no request is left of the 1 allowed (--max-requests)',
    );
    expect(err).toContain('3 claims without an answer');
  });

  test('--max-requests 0 sends nothing and says what it would', async () => {
    const { sent, lines } = await go(`${ASKED} --max-requests 0`);
    expect(sent).toEqual([]);
    expect(lines[0]).toContain('Nothing is sent to http://localhost:11434/v1/chat/completions');
    expect(lines[1]).toMatch(/4 claims for tiny; it would take about 4 requests and \d,\d{3} tokens$/u);
  });

  test('the key comes from the environment, and is shown nowhere', async () => {
    const env = { SOURCECHECK_API_KEY: 'sk-secret' };
    const { sent, out, err } = await go(`${ASKED} -f json`, { env });
    expect(sent.map(({ key }) => key)).toEqual(['sk-secret', 'sk-secret', 'sk-secret', 'sk-secret']);
    expect(err).toContain('with the key in SOURCECHECK_API_KEY');
    expect(out + err).not.toContain('sk-secret');
  });

  test('answers kept hold no key', async () => {
    const store = memoryStore();
    await go(ASKED, { store, env: { SOURCECHECK_API_KEY: 'sk-secret' } });
    const kept = [...store.entries].map(([key, bytes]) => key + new TextDecoder().decode(bytes)).join('');
    expect(kept).toContain('answers/');
    expect(kept).not.toContain('sk-secret');
  });

  test('articles are asked about one after the other, in one place', async () => {
    const two = { ...files, 'other.md': STORY.replace('Friday', 'Monday') };
    const { sent, lines, out } = await go(
      `story.md other.md --source minutes.md --second-reader ${URL_} --model tiny --jobs 2 -f json`,
      { files: two, processors: 4 },
    );
    expect((JSON.parse(out) as RunReport).reports).toHaveLength(2);
    // The three claims that both articles share are asked about once.
    expect(sent.length).toBeLessThan(8);
    expect(lines.filter((line) => line.includes('for tiny'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('sourcecheck: Second reader tiny:'))).toHaveLength(1);
  });
});

describe('what goes with it', () => {
  test('an editor lets its finding stand, and then it fails no run', async () => {
    const store = memoryStore();
    const accepted = await go(`accept f1 ${ASKED} --by Rann --reason heard`, { store });
    expect(accepted.code).toBe(0);
    expect(accepted.lines[0]).toContain('are sent to http://localhost:11434/v1/chat/completions');
    expect(accepted.err).toContain('reading/contradicted');
    const signed = { ...files, ...accepted.written };
    const { code, sent } = await go(ASKED, { files: signed, store });
    expect({ code, sent }).toEqual({ code: 0, sent: [] });
  });

  test('in watch mode only what is new is sent', async () => {
    const { io, sent, save, interrupt, stderr } = world();
    const done = run([...ASKED.split(' '), '--watch'], io);
    const until = async (words: string) => {
      while (!stderr().includes(words)) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await until('watching');
    expect(sent).toHaveLength(4);
    save('story.md', STORY.replace('Old rails', 'All rails'));
    await until('5 requests');
    expect(sent.map(({ question }) => question.claim).at(-1)).toMatch(/^All rails/u);
    interrupt();
    expect(await done).toBe(0);
    expect(sent).toHaveLength(5);
  });
});

describe('a server that cannot be had', () => {
  const gone = () => ({ status: 401, body: JSON.stringify({ error: { message: 'no key' } }) });

  test('leaves the verdicts as they were, and says so in the report and on standard error', async () => {
    const plain = await go(`${COMMAND} -f json`);
    const { code, out, err } = await go(`${ASKED} -f json`, {}, gone);
    const [before, after] = [plain.out, out].map((text) => (JSON.parse(text) as RunReport).reports[0]!);
    expect(code).toBe(plain.code);
    expect(after!.claims.map(({ verdict }) => verdict)).toEqual(before!.claims.map(({ verdict }) => verdict));
    expect(after!.problems.map(({ message }) => message).join()).toContain(
      'does not accept the key in SOURCECHECK_API_KEY, or wants one (401: no key)',
    );
    expect(err).toContain('story.md: second-reader:tiny gave no reading of 4 of the 4 claims');
    expect(err).not.toMatch(/\n\s+at /u);
  });

  test('fails the run with 2 where it is required', async () => {
    expect((await go(`${ASKED} --second-reader-required`, {}, gone)).code).toBe(2);
    expect((await go(`${ASKED} --second-reader-required`)).code).toBe(1);
  });

  test('an answer set aside is no failure of the server', async () => {
    const liar = () => ({
      body: JSON.stringify(completion(answer('supported', ['words that stand nowhere at all']))),
    });
    const { code, err } = await go(`${ASKED} --second-reader-required`, {}, liar);
    expect(code).toBe(0);
    expect(err).toContain('4 answers without proof set aside');
  });

  test('what could not be asked today is asked tomorrow', async () => {
    const store = memoryStore();
    await go(ASKED, { store }, gone);
    expect((await go(ASKED, { store })).code).toBe(1);
  });
});

describe('what is said wrongly', () => {
  test.each([
    [`${COMMAND} --second-reader ${URL_}`, 'The second reader has no model; name one with --model NAME'],
    [`${COMMAND} --model tiny`, 'No second reader is named; name its server with --second-reader URL'],
    [`${COMMAND} --second-reader localhost:11434 --model m`, 'localhost:11434 is neither http nor https'],
    [`${COMMAND} --second-reader nowhere --model m`, 'nowhere is no valid web address'],
    [`${COMMAND} --second-reader https://me:pass@host.example/v1 --model m`, 'holds a user name or password'],
    [`${ASKED} --max-requests some`, 'Give a number of requests;'],
    [`${ASKED} --request-timeout 0`, 'Give a whole number of seconds;'],
    [`${ASKED} --second-reader-for some`, 'undecided, flagged, all'],
    [`lsp --second-reader ${URL_} --model m`, 'Editors send nothing to a second reader'],
    ['lsp --reader local', 'Editors do not wait for the model to read'],
  ])('%s', async (command, words) => {
    const { code, err, out, sent } = await go(command);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toContain('pass@');
    expect(out).toBe('');
    expect(sent).toEqual([]);
  });

  test('a key is not sent through the internet in plain sight', async () => {
    const command = `${COMMAND} --second-reader http://api.example.com/v1 --model m`;
    const { code, err, sent } = await go(command, { env: { SOURCECHECK_API_KEY: 'sk-1' } });
    expect(code).toBe(2);
    expect(err).toContain('would be sent to api.example.com for everyone to read');
    expect(sent).toEqual([]);
    expect((await go(command)).sent).toHaveLength(4);
  });
});

describe('in the configuration file', () => {
  const config = (lines: string) => ({ files: { ...files, 'sourcecheck.config.yaml': lines } });
  const SET = `secondReader:\n  url: ${URL_}\n  model: tiny\n  maxRequests: 3\n`;

  test('the same keys do the same; the command line goes before; --no-second-reader sends nothing', async () => {
    expect((await go(COMMAND, config(SET))).sent).toHaveLength(3);
    expect(
      (await go(`${COMMAND} --max-requests 2 --model other`, config(SET))).sent.map(({ body }) => body.model),
    ).toEqual(['other', 'other']);
    const off = await go(`${COMMAND} --no-second-reader`, config(SET));
    expect(off.sent).toEqual([]);
    expect(off.err).toBe('');
  });

  test.each([
    ['secondReader:\n  url: http://x\n  model: m\n  key: sk-1\n', 'unknown key `secondReader.key`'],
    [
      'secondReader:\n  url: http://x\n  model: m\n  for: none\n',
      'secondReader.for is "none"; choose `undecided`, `flagged`, `all`',
    ],
    ['secondReader:\n  url: http://x\n  model: m\n  maxRequests: -1\n', 'secondReader.maxRequests is -1'],
  ])('%j is told with its line', async (lines, words) => {
    const { code, err } = await go(COMMAND, config(lines));
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).toMatch(/sourcecheck\.config\.yaml:\d/u);
  });

  test('--print-config shows it and sends nothing', async () => {
    const { out, sent } = await go('--print-config story.md', config(SET));
    expect(out).toMatch(/secondReader: \{.*"model":"tiny".*\} # sourcecheck\.config\.yaml:1/u);
    expect(sent).toEqual([]);
  });
});
