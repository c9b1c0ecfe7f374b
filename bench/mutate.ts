/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Change = (bytes: Uint8Array, random: () => number) => Uint8Array;

const place = (bytes: Uint8Array, random: () => number) => Math.floor(random() * bytes.length);

/** What is put into files: numbers at the edge of their range, marks that open something, and words that every object of JavaScript knows. */
const WORDS = [
  '-1',
  '4294967295',
  '9999999999',
  '\u0000',
  '<',
  '<<',
  '[',
  '(',
  '"',
  '“',
  '>',
  '`',
  '*',
  '|',
  '&#0;',
  ' constructor ',
  ' __proto__ ',
];

/** Ways to damage a file. */
const CHANGES: readonly Change[] = [
  (bytes, random) => {
    const copy = bytes.slice();
    for (let times = 1 + random() * 8; times > 0; times--) copy[place(copy, random)]! ^= 1 << (random() * 8);
    return copy;
  },
  (bytes, random) => bytes.slice(0, place(bytes, random)),
  (bytes, random) => {
    const [from, to] = [place(bytes, random), place(bytes, random)].sort((a, b) => a - b) as [number, number];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const [from, to] = [place(bytes, random), place(bytes, random)].sort((a, b) => a - b) as [number, number];
    const part = bytes.subarray(from, Math.min(to, from + 2000));
    return Buffer.concat([
      bytes.subarray(0, to),
      ...Array<Uint8Array>(Math.ceil(random() * 40)).fill(part),
      bytes.subarray(to),
    ]);
  },
  (bytes, random) => {
    const at = place(bytes, random);
    const word = WORDS[Math.floor(random() * WORDS.length)]!.repeat(random() < 0.2 ? 3000 : 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(word), bytes.subarray(at)]);
  },
];

/** A file with one to four damages, the same for the same seed. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  // A copy: `slice` of a Node buffer shares its bytes.
  let result: Uint8Array = new Uint8Array(bytes);
  for (let times = 1 + random() * 4; times >= 1; times--) {
    if (result.length === 0) break;
    result = CHANGES[Math.floor(random() * CHANGES.length)]!(result, random);
  }
  return result;
}
