import { describe, expect, test } from '@jest/globals';
import { answerIn } from '../../src/reading/server/answer.js';
import { completionIn } from '../../src/reading/server/completion.js';

const GOOD = '{"reason":"It says so.","verdict":"supported","claim_words":[],"passage_words":["it says so"]}';
const READ = { reason: 'It says so.', verdict: 'supported', claimWords: [], passageWords: ['it says so'] };

describe('the answer in what a model wrote', () => {
  test.each([
    ['bare', GOOD],
    ['in a fence', `\`\`\`json\n${GOOD}\n\`\`\``],
    ['between words', `Here is my answer: ${GOOD} I hope it helps.`],
    ['behind its thoughts', `<think>Is it {"verdict":"contradicted"}? No.</think>\n${GOOD}`],
    ['twice the same', `${GOOD}\n${GOOD}`],
    ['with commas too many', GOOD.replace('"]}', '",],}')],
    ['with one quotation instead of a list', GOOD.replace('["it says so"]', '"it says so"')],
    ['with lists left out that are empty', GOOD.replace('"claim_words":[],', '')],
    ['with more keys', GOOD.replace('{', '{"id":7,')],
    ['with capitals in the verdict', GOOD.replace('supported', ' Supported ')],
    ['behind a brace that leads nowhere', `{not this} ${GOOD}`],
  ])('%s', (_, content) => {
    expect(answerIn(content)).toEqual(READ);
  });

  test.each([
    ['nothing', ''],
    ['words alone', 'The claim is supported.'],
    ['cut off', GOOD.slice(0, -20)],
    ['another verdict', GOOD.replace('supported', 'true')],
    ['no verdict', GOOD.replace('"verdict":"supported",', '')],
    ['numbers for words', GOOD.replace('"it says so"', '3')],
    ['a list', `["supported"]`],
    ['two that differ', `${GOOD}\n${GOOD.replace('supported', 'contradicted')}`],
    ['null', 'null'],
  ])('none: %s', (_, content) => {
    expect(answerIn(content)).toBeNull();
  });

  test('braces and quotation marks inside strings do not confuse it', () => {
    const content = GOOD.replace('It says so.', 'It says \\"{so}\\" }');
    expect(answerIn(`x ${content}`)?.reason).toBe('It says "{so}" }');
  });
});

describe('what a server sends', () => {
  const posted = (body: string, contentType = 'application/json') => ({
    status: 200,
    contentType,
    retryAfter: null,
    body,
  });
  const piece = (delta: object, more: object = {}) =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta, ...more }] })}\n\n`;

  test('a whole answer', () => {
    const body = JSON.stringify({
      choices: [{ message: { content: 'a' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 3, completion_tokens: 4 },
    });
    expect(completionIn(posted(body))).toEqual({
      content: 'a',
      cutOff: false,
      declined: false,
      usage: { sent: 3, received: 4 },
    });
  });

  test('a stream, with its count of tokens at the end', () => {
    const body = [
      ': keep-alive\n\n',
      piece({ role: 'assistant', content: '' }),
      piece({ content: 'Grüße' }),
      piece({ content: ', b' }),
      piece({}, { finish_reason: 'stop' }),
      'data: {"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":6}}\n\n',
      'data: [DONE]\n\n',
    ].join('');
    const said = { content: 'Grüße, b', cutOff: false, declined: false, usage: { sent: 5, received: 6 } };
    expect(completionIn(posted(body, 'text/event-stream; charset=utf-8'))).toEqual(said);
    expect(completionIn(posted(body.replaceAll('\n', '\r\n'), ''))).toEqual(said);
  });

  test('a stream that breaks off is no whole answer', () => {
    expect(completionIn(posted(piece({ content: 'a' }), 'text/event-stream'))).toMatchObject({
      cutOff: true,
    });
  });

  test.each([
    ['no room left', { choices: [{ message: { content: 'a' }, finish_reason: 'length' }] }, { cutOff: true }],
    [
      'a filter',
      { choices: [{ message: { content: '' }, finish_reason: 'content_filter' }] },
      { declined: true },
    ],
    [
      'a refusal',
      { choices: [{ message: { content: null, refusal: 'No.' }, finish_reason: 'stop' }] },
      { declined: true, content: '' },
    ],
    [
      'content in parts',
      {
        choices: [
          {
            message: {
              content: [
                { type: 'text', text: 'a' },
                { type: 'text', text: 'b' },
              ],
            },
          },
        ],
      },
      { content: 'ab', usage: null },
    ],
    [
      'an error that looks like a success',
      { error: { message: 'overloaded', code: 529 } },
      { status: 529, complaint: 'overloaded' },
    ],
  ])('%s', (_, body, expected) => {
    expect(completionIn(posted(JSON.stringify(body)))).toMatchObject(expected);
  });

  test.each(['', '<html>Sign in</html>', '[]', 'null', '{"choices":[]}', 'data: nonsense\n\n'])(
    'neither: %s',
    (body) => {
      expect(completionIn(posted(body))).toBeNull();
    },
  );
});
