import { read } from '../src/read/index.js';
import type { Document } from '../src/types/index.js';
import { random } from './synthetic.js';

/** Words of one generated document. */
export const WORDS = 300;
/** Word forms of the made language: about what a large archive of news has, names and misprints left out. */
const FORMS = 60_000;
/** The Zipf–Mandelbrot law of word frequencies, with the offset usual for English. */
const OFFSET = 2.7;
const SENTENCE = 18;
const PARAGRAPH = 5;

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru'.split(
  ' ',
);

/** Word number `rank`: the commonest are the shortest. */
function wordAt(rank: number): string {
  const syllables: string[] = [];
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    syllables.push(SYLLABLES[rest % SYLLABLES.length]!);
  return syllables.join('');
}

const sums = new Float64Array(FORMS);
let sum = 0;
for (let rank = 0; rank < FORMS; rank++) sums[rank] = sum += 1 / (rank + OFFSET);

/** A word drawn by how common it is. */
export function drawWord(next: () => number): string {
  const wanted = next() * sum;
  let [low, high] = [0, FORMS - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return wordAt(low);
}

/** The words of generated document `number`, the same whenever it is asked for. */
export function wordsOfMade(number: number): string[] {
  const next = random(number + 1);
  return Array.from({ length: WORDS }, () => drawWord(next));
}

/** Generated document `number`, in sentences and paragraphs, as the tool reads it. */
export function madeDocument(number: number): Promise<Document> {
  const text = wordsOfMade(number)
    .map((word, at) => {
      const first = at % SENTENCE === 0 ? word[0]!.toUpperCase() + word.slice(1) : word;
      const last = (at + 1) % SENTENCE === 0;
      return first + (last ? ((at + 1) % (SENTENCE * PARAGRAPH) === 0 ? '.\n\n' : '. ') : ' ');
    })
    .join('');
  return read({ path: pathOfMade(number), content: text });
}

/** The path of generated document `number`. */
export function pathOfMade(number: number): string {
  return `made/${String(number).padStart(6, '0')}.txt`;
}
