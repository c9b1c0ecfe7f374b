/** A shape of text that can be made as long as one likes. */
export interface Shape {
  readonly name: string;
  /** Text of about so many characters. */
  readonly make: (length: number) => string;
}

const over = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length));
const each = (of: (index: number) => string) => (length: number) => {
  const parts: string[] = [];
  for (let [index, total] = [0, 0]; total < length; index++)
    total += parts[parts.push(of(index)) - 1]!.length;
  return parts.join('');
};

/** Shapes of text that have been slow, or could be: what grows faster than its length in one of them is a fault. */
export const shapes: readonly Shape[] = [
  {
    name: 'prose in paragraphs',
    make: each(
      (n) =>
        `The county counted ${n} ballots on May ${(n % 28) + 1}, officials said. No vote was altered.\n\n`,
    ),
  },
  { name: 'one paragraph', make: each((n) => `The county counted ${n} ballots, and no vote was altered. `) },
  { name: 'one sentence', make: each((n) => `and the county counted ${n} ballots `) },
  { name: 'the same sentence', make: over('We found no evidence that any vote was altered. ') },
  { name: 'Mr.', make: over('Mr. ') },
  { name: 'a-b-', make: over('a-b-') },
  { name: 'one word', make: over('a') },
  { name: 'he said', make: over('he said ') },
  { name: 'said Mr. Smith,', make: over('said Mr. Smith, ') },
  { name: 'names', make: over('John Smith ') },
  { name: 'other names', make: each((n) => `John Smith${String.fromCodePoint(97 + (n % 26))} of Xa${n} `) },
  { name: 'numbers', make: each((n) => `${n * 7} `) },
  { name: 'one number', make: over('1') },
  { name: 'digits and commas', make: over('1,') },
  { name: 'addresses', make: each((n) => `https://example.org/a/${n} `) },
  { name: 'one address', make: (length) => `https://example.org/${over('a/')(length)}` },
  { name: 'mail addresses', make: over('a@b.') },
  { name: 'quotation marks', make: over('"') },
  { name: 'quotations of one letter', make: over('“a” ') },
  { name: 'opened quotations', make: over('“a ') },
  { name: 'one quotation', make: (length) => `“${over('we found none of it there ')(length)}”` },
  {
    name: 'quotations',
    make: each((n) => `“We found ${n} votes that nobody had cast,” said John Smith of Ohio. `),
  },
  { name: 'single quotes', make: over("'a ") },
  { name: 'brackets', make: over('([') },
  { name: 'dashes', make: over('a – ') },
  { name: 'dots', make: over('. ') },
  { name: 'ellipses', make: over('… ') },
  { name: 'lines of one word', make: over('word\n') },
  { name: 'blank lines', make: over('a\n\n') },
  { name: 'spaces', make: (length) => `a${over(' ')(length)}b` },
  { name: 'capitals', make: over('ABC ') },
  { name: 'dates', make: over('May 3, 2021 ') },
  { name: 'percents', make: over('5 % of ') },
  { name: 'money', make: over('$5 million ') },
  { name: 'not', make: over('not ') },
  { name: 'which', make: over('which the man that ') },
  { name: 'lists', make: over('- a\n') },
  { name: 'marks of quotation', make: over('> a\n') },
  { name: 'accents', make: over('é') },
  { name: 'combining signs', make: over('a\u0301') },
  { name: 'emoji', make: over('👩‍👩‍👧 ') },
  { name: 'Chinese', make: over('選舉委員會') },
  { name: 'Q and A', make: over('Q: Was it?\nA: No.\n') },
  {
    name: 'a hearing',
    make: each((n) => `${n % 2 ? 'CHAIR HOLM' : 'SENATOR REED'}. Senator Reed said we found ${n}.\n\n`),
  },
  { name: 'speakers', make: each((n) => `SMITH: We found ${n}.\n\n`) },
];
