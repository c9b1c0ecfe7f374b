import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rounded } from './scores.js';
import { shapes } from './curve-shapes.js';

/** Lengths of text, in characters, each twice the one before. */
const LENGTHS = [31_250, 62_500, 125_000, 250_000, 500_000, 1_000_000];
/** Seconds after which a text is given up. */
const PATIENCE = 60;
const TRIAL = fileURLToPath(new URL('./run.js', import.meta.url));

/**
 * Draws how time grows with the length of a text, for every shape, as article and as source: one JSON line each, with the seconds
 * for each length (null: more than a minute) and by how much the last doubling multiplied them. About 2 is a line, 4 a square.
 * Words on the command line choose among the shapes; a number is the greatest length.
 */
export async function main(words: readonly string[]): Promise<number> {
  const most = Number(words.find((word) => /^\d+$/u.test(word)) ?? LENGTHS.at(-1));
  const names = words.filter((word) => !/^\d+$/u.test(word));
  const wanted = shapes.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  for (const { name } of wanted) {
    for (const as of ['article', 'source'])
      console.log(
        JSON.stringify(
          await curveOf(
            name,
            as,
            LENGTHS.filter((length) => length <= most),
          ),
        ),
      );
  }
  return 0;
}

async function curveOf(shape: string, as: string, lengths: readonly number[]): Promise<object> {
  const seconds: (number | null)[] = [];
  for (const length of lengths) {
    if (seconds.at(-1) !== null) seconds.push(await timeOf(shape, as, length));
  }
  const [before, last] = seconds.filter((value) => value !== null).slice(-2);
  return { shape, as, seconds, growth: before && last ? rounded(last / before) : null };
}

function timeOf(shape: string, as: string, length: number): Promise<number | null> {
  const child = spawn(process.execPath, [TRIAL, 'curve-trial', shape, as, String(length)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PATIENCE * 1000,
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve(code === 0 ? rounded(Number(out)) : null);
    });
  });
}
