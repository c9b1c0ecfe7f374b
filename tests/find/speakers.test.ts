import { describe, expect, test } from '@jest/globals';
import { attributionOf, findIn } from '../support/found.js';

async function speakerOf(text: string, words: string): Promise<string | null> {
  return attributionOf(await findIn(text), words)?.speaker ?? null;
}

describe('a role and the name of its bearer', () => {
  test.each([
    ['“It held all night,” said the chair, Ana Diaz.', 'Ana Diaz'],
    ['“It held all night,” says the curator, Ana Diaz, who keeps the keys.', 'Ana Diaz'],
    ['“It held all night,” said a driver, Holm.', 'Holm'],
    ['“It held all night,” said the chair, Ana Diaz, on Monday.', 'Ana Diaz'],
    ['“It held all night,” said the chair, Monday morning.', 'chair'],
    ['One judge, Holm, dissented and wrote that “it held all night after all.”', 'Holm'],
    [
      'The head teacher, Ana Diaz, came in May. “It held all night,” the head told the inspectors.',
      'Ana Diaz',
    ],
    ['“It held all night,” said Ana Diaz, the chair.', 'Ana Diaz'],
  ])('%s', async (text, speaker) => {
    expect(await speakerOf(text, 'held all night')).toBe(speaker);
  });

  test('the only bearer of a role is known to the end of the article', async () => {
    const filler = 'The mill is closed on Mondays. '.repeat(12);
    const text = `“It is short,” said the curator, Ana Diaz.\n\n${filler}\n\n“It held all night,” the curator warned us.`;
    expect(await speakerOf(text, 'held all night')).toBe('Ana Diaz');
  });
});

describe('pronouns that stand for a noun without a name', () => {
  test.each([
    ['Holm kept the mill. His daughter doubts it. “It held all night,” she told the museum.', 'daughter'],
    ['Police ruled out a fault. “It held all night,” they said on Monday.', 'Police'],
    ['The authors are careful people. “It held all night,” they write.', 'authors'],
    ['The authors of the study are careful. “It held all night,” they write.', 'authors of the study'],
    ['The committee met. The club’s reply came on Friday. “It held all night,” it said.', 'club'],
    [
      'The Harbour Commission’s statement came on Friday. “It held all night,” it said.',
      'Harbour Commission',
    ],
    ['The inquiry’s report is harsher. “It held all night,” it says.', 'inquiry’s report'],
    ['Ana Diaz was not amused by the boats. “It held all night,” they said.', null],
  ])('%s', async (text, speaker) => {
    expect(await speakerOf(text, 'held all night')).toBe(speaker);
  });
});

describe('the word is handed over without a verb of saying', () => {
  test.each([
    ['Brand did not spare herself:\n\n> It held all night.\n', 'Brand'],
    [
      'The study ran for a year. Its abstract is short enough to print in full:\n\n> It held all night.\n',
      'abstract',
    ],
    ['“It held all night,” the inspection report begins.', 'inspection report'],
    ['The letter opens: “It held all night and all day.”', 'letter'],
    ['“It held all night,” the letter ends.', 'letter'],
    ['“Nobody slept,” the log says, and it goes on: “It held all night and all day.”', 'log'],
    ['“Nobody slept,” Ana Diaz said. “It held all night,” she went on.', 'Ana Diaz'],
    ['The report notes, “It held all night and all day.”', 'report'],
    ['A pupil in Year 4 told them how it works: “It held all night.”', 'pupil in Year 4'],
    [
      'Ana Diaz asked everyone who was in the street at night to come forward, “even if it held all night”.',
      'Ana Diaz',
    ],
  ])('%s', async (text, speaker) => {
    expect(await speakerOf(text, 'held all night')).toBe(speaker);
  });
});

describe('a quoted predicate', () => {
  test.each([
    ['The inspectors “found no evidence that the gate was open.”', 'found no evidence', 'inspectors'],
    ['The council “agreed that it was too early to open the gate.”', 'agreed that', 'council'],
    ['The rowers “could not have known the weight of the long boat.”', 'could not have known', null],
    ['The mill “was a disgrace to every family in the valley.”', 'was a disgrace', null],
  ])('%s', async (text, words, speaker) => {
    expect(await speakerOf(text, words)).toBe(speaker);
  });
});

describe('words at length in a sentence that credits nobody', () => {
  const opening = '“The land is sinking,” the panel writes.';

  test('go on where somebody was heard in the sentence before', async () => {
    const text = `${opening} By 2035 “the sinking of the whole delta will slow down.”`;
    expect(await speakerOf(text, 'will slow down')).toBe('panel');
  });

  test('are nobody’s in another paragraph', async () => {
    const text = `${opening}\n\nBy 2035 “the sinking of the whole delta will slow down.”`;
    expect(await speakerOf(text, 'will slow down')).toBeNull();
  });
});

describe('a block quotation whose author is named in the sentence behind it', () => {
  test.each([
    ['So wrote Ana Diaz in 1912.', 'Ana Diaz'],
    ['Thus spoke the chair, Ana Diaz.', 'Ana Diaz'],
    ['That is how Ana Diaz put it in 1912.', 'Ana Diaz'],
    ['Ana Diaz wrote this in 1912.', 'Ana Diaz'],
    ['These are the words of Ana Diaz, who died in 1920.', 'Ana Diaz'],
    ['The author is Ana Diaz.', 'Ana Diaz'],
    ['Ana Diaz said this bridge was old.', null],
    ['Ana Diaz opposed the bridge.', null],
    ['So the council closed the bridge.', null],
  ])('%s', async (sentence, speaker) => {
    const text = `The bridge was closed.\n\n> It held all night and all day.\n\n${sentence}\n`;
    expect(await speakerOf(text, 'held all night')).toBe(speaker);
  });
});

describe('the subject of a verb', () => {
  test.each([
    [
      'A survey the Friends paid for in 2021 found the walls “sound and good for another fifty years”.',
      'survey',
    ],
    [
      'Even China, its only ally and its lifeline, said it was “sound and good for another fifty years”.',
      'China',
    ],
    ['The council nevertheless said it was “sound and good for another fifty years”.', 'council'],
    [
      'A spokesman for Harbour Lines Peter Holm “praised” it, saying it was “sound and good for another year”.',
      'Peter Holm',
    ],
  ])('%s', async (text, speaker) => {
    expect(await speakerOf(text, 'sound and good')).toBe(speaker);
  });
});

describe('which bearer of a name speaks', () => {
  test.each([
    [
      'the namesake who spoke last',
      'Bill Hart praised the plan for his wife Ruth Hart. Ruth Hart was glad. Bill Hart said so twice. “It held all night,” Hart said.',
      'Bill Hart',
    ],
    [
      'the one whose title fits',
      'Ruth Hart was glad. Mr. Hart was not. “It held all night,” Hart said.',
      'Hart',
    ],
    [
      'a title before and a place behind',
      '“It held all night,” said Representative Jo B. Marsh of New York.',
      'Jo B. Marsh',
    ],
    [
      'two hyphens for a dash',
      'The study -- which ran for a year -- notes that “it held all night and all day.”',
      'study',
    ],
    ['nobody in particular', 'In the end everyone said that “it held all night and all day.”', null],
    [
      'the agent of a passive, not what he did it for',
      'He has been called a fraud by fellow doctors for saying “it held all night”.',
      'fellow doctors',
    ],
  ])('%s', async (_, text, speaker) => {
    expect(await speakerOf(text, 'held all night')).toBe(speaker);
  });
});

describe('the words right around the quotation', () => {
  test.each([
    [
      'the owner of a claim, not who examines it',
      'The editors looked into Jo Marsh’s claim that the gate had “held all night without a guard”.',
      'Jo Marsh',
    ],
    ['a participle before the role', 'The gate “held all night,” retired general Jo Marsh said.', 'Jo Marsh'],
    [
      'an adverb before the role',
      '“It held all night,” the usually silent keeper Jo Marsh added.',
      'Jo Marsh',
    ],
    ['per', 'The gate must have “held all night long on Monday,” per the keeper’s log.', 'keeper’s log'],
    ['per as a rate', 'It “held all night,” per day.', null],
    ['a text that read so', '“It held all night and nobody came,” the letter read.', 'letter'],
    [
      'a noun between the verb and the marks',
      'Jo Marsh, the keeper of the gate, said the harbour’s old “gate held all night without a guard.”',
      'Jo Marsh',
    ],
    [
      'who puts out a statement',
      'The harbour council issued a statement calling the rescue “a night on which it held all night”.',
      'harbour council',
    ],
  ])('%s', async (_, text, speaker) => {
    const found = await speakerOf(text, 'held all night');
    expect(found === null ? null : found.replace(/^The /u, '')).toBe(speaker);
  });
});

describe('who has the word, told by small words', () => {
  test.each([
    [
      'the chair is not the former chair',
      'Ana Diaz, the former chair, came in late. “It held all night,” the chair said.',
      'chair',
    ],
    [
      'the former chair is',
      'Ana Diaz, the former chair, came in late. “It held all night,” the former chair said.',
      'Ana Diaz',
    ],
    [
      'nor the chair another',
      'Ana Diaz, the chair, came in late. “It held all night,” the chair said.',
      'Ana Diaz',
    ],
    [
      'he is not the one who presses him',
      '“No,” Jo Marsh said. Later, as Tom Holm pressed him, he said that it “held all night without a guard”.',
      'Jo Marsh',
    ],
    [
      'what is hers is no other woman',
      '“No,” Jo Marsh said. As Ann Holm shut her bag, she said that it “held all night without a guard”.',
      'Ann Holm',
    ],
    [
      'a verb with its particle',
      'Jo Marsh laughed. “It held all night, Jo,” Ann Holm shot back.',
      'Ann Holm',
    ],
    [
      'behind a comma outside the marks',
      'Jo Marsh laughed. “It held all night”, Ann Holm went on.',
      'Ann Holm',
    ],
    [
      'a shot that is no word',
      'Jo Marsh sang of the gate that “held all night”. Ann Holm shot back at the deer.',
      'Jo Marsh',
    ],
    [
      'a promise to somebody',
      'The gate “held all night long and will hold again”, Ann Holm promised a rower.',
      'Ann Holm',
    ],
    [
      'a promise of something',
      'Ann Holm promised a lock. The gate “held all night”, said Jo Marsh.',
      'Jo Marsh',
    ],
  ])('%s', async (_, text, speaker) => {
    expect(await speakerOf(text, 'held all night')).toBe(speaker);
  });
});
