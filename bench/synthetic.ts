/** Natural-looking report prose, as long as wanted and the same for the same seed; no sentence is a copy of another. */

const SUBJECTS = `the council|the audit office|a spokesman for the ministry|the regional court|several residents of the harbour district|the operator of the network|an independent panel|the governors of the school|the museum|the inspectors|most of the farmers|the research team|the union of drivers|a former director|the water company|the insurers|two of the witnesses|the commission|the head of the clinic|volunteers from the survey`;
const VERBS = `said that|reported that|found no sign that|assessed that|denied that|could not confirm that|recorded in its minutes that|told reporters that|noted that|estimated that|acknowledged that|wrote that|concluded that|warned that|had not expected that`;
const TOPICS = `the repairs of the bridge|the new timetable|the loan of the painting|the inspection of the levee|the training of the clerks|the sale of the land|the shortage of nurses|the noise of the pumps|the delay of the tunnel|the price of electricity|the count of the votes|the closure of the library|the transfer of the archive|the survey of the bees|the contract for the trams|the state of the cellars|the report on the outage|the grant for the bus line|the removal of the trees|the strike of the pilots`;
const EVENTS = `had cost|would probably cost|was expected to take|may have affected|did not change|had delayed|might still reduce|was unlikely to reach|had doubled after|could not be compared with|depended on|was discussed before|had been approved without|was financed by|would begin after|ended shortly before`;
const OBJECTS = `million crowns|weeks of work|households in the valley|visits in the first quarter|pages of evidence|tonnes of gravel|patients over seventy|hours of recordings|letters to the editor|metres of cable|votes in the second round|complaints from the neighbours|days without rain|members of the staff|boxes of documents|cases before the court`;
const TAILS = `although the figures are not complete|because the earlier contract had expired|according to notes seen by the panel|while the older plans were still in force|and nobody has asked for the money back|unless the weather turns before the spring|which came as no surprise to those involved|but the reasons were never written down|as the rules of the region require|after a meeting that lasted until midnight`;
const NAMES = `Marsk|Lindhaven|Averby|Dorval|Ostrava|Halden|Kestrel Bay|Millbrook|Veldt|Castria|Sorel|Brun|Holt|Oren|Lindqvist|Pryce`;
const ADVERBS = `quietly|again|in public|for the first time|reluctantly|on Tuesday|without comment|in a short letter|last summer|at length`;

/** A small random number generator (mulberry32): the same seed gives the same text on every machine. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** About `length` characters of prose in paragraphs of three to seven sentences. */
export function prose(length: number, seed: number): string {
  const next = random(seed);
  const parts: string[] = [];
  let size = 0;
  let left = 4;
  while (size < length) {
    const sentence = makeSentence(next) + (left-- > 0 ? ' ' : '\n\n');
    if (left < 0) left = 2 + Math.floor(next() * 5);
    parts.push(sentence);
    size += sentence.length;
  }
  return parts.join('');
}

function makeSentence(next: () => number): string {
  const pick = (list: string) => {
    const items = list.split('|');
    return items[Math.floor(next() * items.length)]!;
  };
  const number = () => String(Math.floor(next() ** 2 * 9000) + 2);
  const words =
    `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(TOPICS)} in ${pick(NAMES)} ${pick(EVENTS)} ${number()} ${pick(OBJECTS)}` +
    (next() < 0.5 ? ` ${pick(ADVERBS)}` : '') +
    (next() < 0.6 ? `, ${pick(TAILS)}` : '') +
    (next() < 0.3 ? `; ${pick(NAMES)} paid ${number()} of them` : '');
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}
