import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  serverReader,
  type Estimate,
  type ServerReader,
  type ServerSettings,
} from '../../src/reading/server/index.js';
import type { Cache, Report, Verdict } from '../../src/types/index.js';
import { postJson } from '../../src/workspace/post.js';
import { memoryStore } from '../cli/fake-io.js';
import {
  ChatServer,
  answer,
  completion,
  json,
  type Behaviour,
  type Received,
} from '../support/chat-server.js';
import { readStory } from '../support/read-story.js';

let server: ChatServer;
beforeAll(async () => {
  server = await ChatServer.start();
});
afterAll(() => server.stop());

/** What a good model says of each claim of the story. */
const GOOD: readonly [RegExp, string][] = [
  [/^The harbour board met/u, answer('unaddressed', [])],
  [
    /^Money for/u,
    answer(
      'contradicted',
      ['the harbour fund was left untouched'],
      ['came out of the harbour fund'],
      'The fund paid nothing.',
    ),
  ],
  [/^Dockers/u, answer('supported', ['asking for such a machine since the spring of 2015'])],
  [/^Old rails/u, answer('misstated', ['are sound and can stay'], ['have to be torn up'])],
];
const goodAnswer = ({ question }: Received) => GOOD.find(([claim]) => claim.test(question.claim))![1];
const well: Behaviour = (request, response) => {
  json(response, 200, completion(goodAnswer(request)));
};

interface Reading {
  readonly report: Report;
  readonly reader: ServerReader;
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly string[];
  readonly waits: readonly number[];
  readonly estimates: readonly Estimate[];
}

async function reading(
  behaviour: Behaviour,
  settings: Partial<ServerSettings> = {},
  { store = null, key = null }: { store?: Cache | null; key?: string | null } = {},
): Promise<Reading> {
  server.behave(behaviour);
  const waits: number[] = [];
  const estimates: Estimate[] = [];
  const reader = serverReader(
    { url: server.url, model: 'tiny', ...settings },
    {
      post: (request) => postJson(request, key, 'test'),
      store,
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      before: (estimate) => {
        estimates.push(estimate);
        return Promise.resolve();
      },
    },
  );
  const report = await readStory({ readers: [reader] });
  return {
    report,
    reader,
    verdicts: report.claims.map(({ verdict }) => verdict),
    problems: report.problems.map(({ message }) => message),
    waits,
    estimates,
  };
}

const ALL_OPEN = ['undecided', 'undecided', 'undecided', 'undecided'];

describe('a server that answers well', () => {
  test('decides what facts left open, with findings that agree with the verdicts', async () => {
    const { report, verdicts, problems, reader } = await reading(well);
    expect(verdicts).toEqual(['unaddressed', 'contradicted', 'supported', 'misstated']);
    expect(
      report.findings.map(({ check, severity, message, claim }) => ({ check, severity, message, claim })),
    ).toEqual([
      {
        check: 'reading/contradicted',
        severity: 'error',
        message:
          'Article says `came out of the harbour fund`; the source says `the harbour fund was left untouched`, as second-reader:tiny reads it',
        claim: 'c2',
      },
      {
        check: 'reading/misstated',
        severity: 'warning',
        message:
          'Article says `have to be torn up`; the source says `are sound and can stay`, as second-reader:tiny reads it',
        claim: 'c4',
      },
    ]);
    expect(problems).toEqual([]);
    expect(reader.tally).toEqual({
      requests: 4,
      tokensSent: 2800,
      tokensReceived: 200,
      roughly: false,
      kept: 0,
      used: 4,
      withoutProof: 0,
      unreadable: 0,
      unasked: 0,
    });
  });

  test('is named in the report, with its words and their places', async () => {
    const { report } = await reading(well);
    expect(report.settings.readers).toEqual(['second-reader:tiny']);
    const [, money] = report.claims;
    const [said] = money!.readers!;
    expect(said).toMatchObject({
      reader: 'second-reader:tiny',
      verdict: 'contradicted',
      confidence: 0.75,
      reason: 'The fund paid nothing',
    });
    const { evidence, span } = said!.proof[0]!;
    const shown = money!.evidence[evidence]!;
    expect(shown.text.slice(span.start - shown.span.start, span.end - shown.span.start)).toBe(
      'the harbour fund was left untouched',
    );
    expect(money!.why).toBe('second-reader:tiny reads it so: The fund paid nothing');
  });

  test('is asked in the words of the protocol', async () => {
    await reading(well, { maxAnswerTokens: 500 }, { key: 'sk-1' });
    const [{ path, headers, body }] = server.received as [Received];
    expect(path).toBe('/v1/chat/completions');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer sk-1',
      'user-agent': 'test',
    });
    expect({ ...body, messages: body.messages.map(({ role }) => role) }).toEqual({
      model: 'tiny',
      messages: ['system', 'user'],
      temperature: 0,
      seed: 20,
      max_tokens: 500,
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'reading',
          strict: true,
          schema: {
            type: 'object',
            properties: {
              reason: { type: 'string' },
              verdict: { type: 'string', enum: ['supported', 'contradicted', 'misstated', 'unaddressed'] },
              claim_words: { type: 'array', items: { type: 'string' } },
              passage_words: { type: 'array', items: { type: 'string' } },
            },
            required: ['reason', 'verdict', 'claim_words', 'passage_words'],
            additionalProperties: false,
          },
        },
      },
    });
  });

  test('is sent the claim, the sentence before it and the passages with their heading, and nothing else', async () => {
    await reading(well, { atOnce: 1 });
    expect(server.received.map(({ question }) => question)[2]).toEqual({
      question: 'Do the passages bear the claim out?',
      sentence_before: 'Money for the new crane came out of the harbour fund.',
      claim: 'Dockers had asked for the machine for years.',
      passages: [
        { heading: null, text: 'Minutes of the harbour board' },
        {
          heading: 'Minutes of the harbour board',
          text: 'The new crane was a gift from the shipping line, and the harbour fund was left untouched. Dockers have been asking for such a machine since the spring of 2015. The board heard that rails under the quay are sound and can stay where they are.',
        },
      ],
    });
    const [{ headers }] = server.received as [Received];
    expect(headers['authorization']).toBeUndefined();
  });

  test('gives the same report however many requests are under way', async () => {
    const late: Behaviour = (request, response, count) => {
      setTimeout(
        () => {
          json(response, 200, completion(goodAnswer(request)));
        },
        5 * (5 - count),
      );
    };
    const one = await reading(well, { atOnce: 1 });
    const many = await reading(late, { atOnce: 4 });
    expect(many.report).toEqual(one.report);
  });
});

describe('a server that answers badly leaves the claims as they were', () => {
  test('wrongly: with a proof that stands nowhere', async () => {
    const { verdicts, problems, report, reader } = await reading((_, response) => {
      json(response, 200, completion(answer('supported', ['the harbour fund paid for it'])));
    });
    expect(verdicts).toEqual(ALL_OPEN);
    expect(report.findings).toEqual([]);
    expect(reader.tally).toMatchObject({ withoutProof: 4, used: 0 });
    expect(problems).toEqual([
      'second-reader:tiny gave no reading of 4 of the 4 claims put before it: its answer was set aside, for its proof does not stand in the passages',
    ]);
  });

  test.each([
    ['in broken JSON', '{"reason":"The fund', 'its answer was set aside, for it could not be understood'],
    ['in words', 'I think it is fine.', 'its answer was set aside, for it could not be understood'],
    ['with nothing', '', 'its answer was set aside, for it could not be understood'],
  ])('%s', async (_, content, reason) => {
    const { verdicts, problems, reader } = await reading((_request, response) => {
      json(response, 200, completion(content));
    });
    expect(verdicts).toEqual(ALL_OPEN);
    expect(problems[0]).toContain(reason);
    expect(reader.tally.unreadable).toBe(4);
  });

  test('cut off: with a hint at what to do', async () => {
    const { problems } = await reading((_, response) => {
      json(response, 200, {
        choices: [{ message: { content: '{"reason":"Let me th' }, finish_reason: 'length' }],
      });
    });
    expect(problems[0]).toContain(
      'cut off at 1000 tokens; models that think first need more (--max-answer-tokens)',
    );
  });

  test('only those claims it answers badly about', async () => {
    const { verdicts, problems } = await reading(
      (request, response, count) => {
        json(response, 200, completion(count === 1 ? 'hm' : goodAnswer(request)));
      },
      { atOnce: 1 },
    );
    expect(verdicts).toEqual(['unaddressed', 'undecided', 'supported', 'misstated']);
    expect(problems).toHaveLength(1);
  });
});

describe('a server that answers otherwise', () => {
  const streamed = (content: string) =>
    [
      ...content.match(/.{1,7}/gsu)!.map((part) => ({ choices: [{ delta: { content: part } }] })),
      { choices: [{ delta: {}, finish_reason: 'stop' }] },
    ]
      .map((piece) => `data: ${JSON.stringify(piece)}\n\n`)
      .join('') + 'data: [DONE]\n\n';

  test('streaming only: it is asked for a stream', async () => {
    const { verdicts, reader } = await reading((request, response) => {
      if (request.body.stream !== true) {
        json(response, 400, { error: { message: 'only stream=true is supported' } });
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(streamed(goodAnswer(request)));
    });
    expect(verdicts).toEqual(['unaddressed', 'contradicted', 'supported', 'misstated']);
    expect(reader.tally).toMatchObject({ roughly: true });
    expect(server.received[0]!.body.stream).toBeUndefined();
  });

  test.each<[string, string, (body: Received['body']) => boolean]>([
    [
      'no JSON schema',
      'response_format json_schema is not supported',
      ({ response_format: format }) => format?.type === 'json_schema',
    ],
    [
      'no JSON mode either',
      "unknown field 'response_format'",
      ({ response_format: format }) => format !== undefined,
    ],
    [
      'no temperature',
      "Unsupported value: 'temperature' does not support 0",
      (body) => 'temperature' in body,
    ],
    ['no seed', 'property seed is unsupported', (body) => 'seed' in body],
    [
      'another name for the room',
      "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
      (body) => 'max_tokens' in body,
    ],
    [
      'no room at all',
      'max_completion_tokens and max_tokens are unknown',
      (body) => 'max_tokens' in body || 'max_completion_tokens' in body,
    ],
    ['a schema it cannot name', 'Bad Request', ({ response_format: format }) => format !== undefined],
  ])('%s: it is learnt once', async (_, message, isTooMuch) => {
    const { verdicts, problems } = await reading((request, response) => {
      if (isTooMuch(request.body)) json(response, 400, { error: { message } });
      else well(request, response, 0);
    });
    expect(problems).toEqual([]);
    expect(verdicts).toEqual(['unaddressed', 'contradicted', 'supported', 'misstated']);
    expect(server.received.length).toBeLessThanOrEqual(6);
  });
});

describe('a server in trouble', () => {
  test.each([
    ['429 without a word', 429, {}, [1000, 2000]],
    ['429 with seconds', 429, { 'retry-after': '7' }, [7000, 7000]],
    ['503', 503, {}, [1000, 2000]],
    ['500', 500, {}, [1000, 2000]],
  ])('%s: it is asked again after a while', async (_, status, headers, expected) => {
    const { verdicts, waits, problems } = await reading((request, response, count) => {
      if (count < 2) json(response, status, { error: { message: 'busy' } }, headers);
      else well(request, response, count);
    });
    expect(waits).toEqual(expected);
    expect(problems).toEqual([]);
    expect(verdicts[1]).toBe('contradicted');
  });

  test('a date to wait for is understood; a wait too long to sit through is not waited for', async () => {
    const inFive = new Date(Date.now() + 5000).toUTCString();
    const { waits } = await reading((request, response, count) => {
      if (count === 0) json(response, 429, {}, { 'retry-after': inFive });
      else well(request, response, count);
    });
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeLessThanOrEqual(5000);
    const long = await reading((_, response) => {
      json(response, 429, {}, { 'retry-after': '3600' });
    });
    expect(long.waits).toEqual([]);
    expect(long.verdicts).toEqual(ALL_OPEN);
  });

  test('one that never recovers is given up after four tries, and the rest not asked for ever', async () => {
    const { verdicts, reader, waits } = await reading(
      (_, response) => {
        json(response, 503, { error: 'starting' });
      },
      { atOnce: 1 },
    );
    expect(verdicts).toEqual(ALL_OPEN);
    expect(waits.slice(0, 3)).toEqual([1000, 2000, 4000]);
    expect(reader.tally).toMatchObject({ requests: 12, unasked: 4 });
  });

  test.each<[string, number, object, string]>([
    [
      'a wrong key',
      401,
      { error: { message: 'Incorrect API key provided' } },
      'does not accept the key in SOURCECHECK_API_KEY, or wants one (401: Incorrect API key provided); set it anew',
    ],
    [
      'a model unknown to OpenAI',
      404,
      { error: { message: 'The model `tiny` does not exist', code: 'model_not_found' } },
      'knows no model tiny',
    ],
    [
      'a model unknown to Ollama',
      404,
      { error: { message: 'model "tiny" not found, try pulling it first' } },
      'knows no model tiny',
    ],
    [
      'a model unknown to a router',
      400,
      { error: { message: 'tiny is not a valid model ID' } },
      'knows no model tiny',
    ],
    ['another address', 404, { detail: 'Not Found' }, 'has nothing at this address (404: Not Found)'],
    [
      'no money',
      429,
      { error: { message: 'You exceeded your quota', code: 'insufficient_quota' } },
      'wants to be paid first',
    ],
    ['teapot', 418, {}, 'refuses to answer (418'],
    ['what it cannot be asked', 400, { error: 'no' }, 'does not understand what it is asked (400: no)'],
  ])('%s ends the questions with one sentence', async (_, status, body, reason) => {
    const { verdicts, problems, reader, waits } = await reading((_request, response) => {
      json(response, status, body);
    });
    expect(verdicts).toEqual(ALL_OPEN);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(reason);
    expect(problems[0]).not.toMatch(/\n/u);
    expect(waits).toEqual([]);
    expect(reader.tally.requests).toBeLessThanOrEqual(3);
  });

  test('passages too long for a model cost that claim alone', async () => {
    const { verdicts, problems } = await reading(
      (request, response, count) => {
        if (count === 1)
          json(response, 400, {
            error: {
              message: "This model's maximum context length is 512 tokens",
              code: 'context_length_exceeded',
            },
          });
        else well(request, response, count);
      },
      { atOnce: 1 },
    );
    expect(verdicts).toEqual(['unaddressed', 'undecided', 'supported', 'misstated']);
    expect(problems[0]).toContain('1 of the 4 claims put before it: the passages are too long for tiny (400');
  });

  test('a redirect is not followed', async () => {
    const other = await ChatServer.start();
    const { problems } = await reading((_, response) => {
      response.writeHead(307, { location: `${other.url}/chat/completions` }).end();
    });
    expect(problems[0]).toContain('redirects (307), and texts are not sent on');
    expect(other.received).toEqual([]);
    await other.stop();
  });

  test('one that is not there is told after a single try', async () => {
    const gone = await ChatServer.start();
    const { url } = gone;
    await gone.stop();
    const { verdicts, problems, reader } = await reading(well, { url });
    expect(verdicts).toEqual(ALL_OPEN);
    expect(problems[0]).toMatch(/could not be reached \(.*ECONNREFUSED.*\); see that it runs$/u);
    expect(reader.tally).toMatchObject({ requests: 1, unasked: 4 });
  });

  test('one that never answers is waited for as long as it was said', async () => {
    const { verdicts, problems } = await reading(() => undefined, { timeout: 1, atOnce: 4 });
    expect(verdicts).toEqual(ALL_OPEN);
    expect(problems[0]).toContain('did not answer in time: 1 s');
  });

  test('one that answers slowly is heard', async () => {
    const { verdicts } = await reading((request, response, count) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('  ');
      setTimeout(() => {
        response.end(JSON.stringify(completion(count < 0 ? '' : goodAnswer(request))));
      }, 60);
    });
    expect(verdicts[1]).toBe('contradicted');
  });

  test('one that hangs up is asked again', async () => {
    const { verdicts, waits } = await reading((request, response, count) => {
      if (count === 0) response.destroy();
      else well(request, response, count);
    });
    expect(waits).toEqual([1000]);
    expect(verdicts[1]).toBe('contradicted');
  });

  test('one that never stops talking is cut off', async () => {
    const { verdicts } = await reading(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        const part = `data: ${JSON.stringify({ choices: [{ delta: { content: 'x'.repeat(60_000) } }] })}\n\n`;
        const go = () => {
          while (!response.destroyed && response.write(part));
          if (!response.destroyed) response.once('drain', go);
        };
        go();
      },
      { atOnce: 1 },
    );
    expect(verdicts).toEqual(ALL_OPEN);
  });

  test('a page in place of an answer is told', async () => {
    const { problems } = await reading((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
    });
    expect(problems[0]).toContain('does not answer as such a server does; check its address');
  });

  test('what a server says cannot write to the terminal, nor at length', async () => {
    const { problems } = await reading((_, response) => {
      json(response, 401, { error: { message: `\u001B[2Jno\n${'!'.repeat(5000)}` } });
    });
    expect(problems[0]).not.toMatch(/[\p{Cc}]/u);
    expect(problems[0]!.length).toBeLessThan(500);
  });

  test('calling the check off calls the requests off', async () => {
    server.behave(() => undefined);
    const reader = serverReader(
      { url: server.url, model: 'tiny' },
      { post: (request) => postJson(request, null, 'test') },
    );
    const stop = new AbortController();
    const check = readStory({ readers: [reader], signal: stop.signal });
    setTimeout(() => {
      stop.abort(new Error('called off'));
    }, 1500);
    await expect(check).rejects.toThrow('called off');
  });
});

describe('bounds', () => {
  test('no more requests than allowed, and the first claims first', async () => {
    const { verdicts, problems, reader } = await reading(well, { maxRequests: 2 });
    expect(verdicts).toEqual(['unaddressed', 'contradicted', 'undecided', 'undecided']);
    expect(problems[0]).toContain('no request is left of the 2 allowed (--max-requests)');
    expect(reader.tally).toMatchObject({ requests: 2, unasked: 2 });
  });

  test('0 requests send nothing, and still give the estimate', async () => {
    const { estimates } = await reading(well, { maxRequests: 0 });
    expect(server.received).toEqual([]);
    expect(estimates).toEqual([{ claims: 4, kept: 0, requests: 4, allowed: 0, tokens: expect.any(Number) }]);
  });

  test('the estimate comes near the count of characters by four', async () => {
    const { estimates } = await reading(well);
    const sent = server.received.reduce(
      (sum, { body }) => sum + body.messages.reduce((all, { content }) => all + content.length, 0),
      0,
    );
    expect(estimates).toHaveLength(1);
    expect(estimates[0]).toMatchObject({ claims: 4, requests: 4 });
    expect(Math.abs(estimates[0]!.tokens - 4 * 120 - sent / 4)).toBeLessThan(10);
  });

  test('no more requests under way than allowed', async () => {
    let under = 0;
    let most = 0;
    await reading(
      (request, response, count) => {
        most = Math.max(most, ++under);
        setTimeout(() => {
          under -= 1;
          well(request, response, count);
        }, 20);
      },
      { atOnce: 2 },
    );
    expect(most).toBe(2);
  });
});

describe('answers are kept', () => {
  test('a second run sends nothing and says the same', async () => {
    const store = memoryStore();
    const first = await reading(well, {}, { store });
    const second = await reading(well, {}, { store });
    expect(server.received).toEqual([]);
    expect(second.report).toEqual(first.report);
    expect(second.reader.tally).toMatchObject({ requests: 0, kept: 4, used: 4 });
    expect(second.estimates).toEqual([{ claims: 4, kept: 4, requests: 0, allowed: 200, tokens: 0 }]);
  });

  test('but not for another model or another address', async () => {
    const store = memoryStore();
    await reading(well, {}, { store });
    await reading(well, { model: 'other' }, { store });
    expect(server.received).toHaveLength(4);
    await reading(well, { url: `${server.url}/more` }, { store });
    expect(server.received).toHaveLength(4);
  });

  test('what could not be understood is asked again, and so is what was damaged', async () => {
    const store = memoryStore();
    await reading(
      (_, response) => {
        json(response, 200, completion('hm'));
      },
      {},
      { store },
    );
    expect(store.entries.size).toBe(0);
    await reading(well, {}, { store });
    for (const key of store.entries.keys()) store.entries.set(key, new Uint8Array([1, 2, 3]));
    const { verdicts } = await reading(well, {}, { store });
    expect(server.received).toHaveLength(4);
    expect(verdicts[1]).toBe('contradicted');
  });

  test('a store that fails costs nothing but requests', async () => {
    const broken: Cache = {
      get: () => Promise.reject(new Error('disk')),
      set: () => Promise.reject(new Error('full')),
    };
    const { verdicts } = await reading(well, {}, { store: broken });
    expect(verdicts[1]).toBe('contradicted');
  });
});
