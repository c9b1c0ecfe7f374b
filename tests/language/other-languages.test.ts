import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import { otherLanguage } from '../../src/language/other-languages.js';
import { readdirSync, readFileSync } from 'node:fs';

describe('the language of a text', () => {
  test.each([
    [
      'French',
      'Le ministre a déclaré que douze bateaux étaient perdus dans le port. Les habitants de la ville ont demandé une enquête.',
    ],
    [
      'German',
      'Der Minister sagte, dass zwölf Boote im Hafen verloren gegangen seien. Die Bewohner der Stadt haben eine Untersuchung verlangt.',
    ],
    [
      'Spanish',
      'El ministro dijo que doce barcos se perdieron en el puerto. Los vecinos de la ciudad han pedido una investigación al gobierno.',
    ],
    [
      'Italian',
      'Il ministro ha detto che dodici barche sono andate perse nel porto. Gli abitanti della città hanno chiesto una inchiesta.',
    ],
    ['a text in Cyrillic script', 'Министр сказал, что двенадцать лодок пропали в порту.'],
    ['a text in Chinese or Japanese script', '部长说港口里有十二艘船丢失了。'],
  ])('%s', (language, text) => {
    expect(otherLanguage(text)).toBe(language);
  });

  test.each([
    [
      'English',
      'The minister said that twelve boats were lost in the port. Residents of the city have asked for an inquiry into it.',
    ],
    [
      'English about Paris',
      'The mayor of Le Havre, who met the Société de la Rade in La Rochelle, said the deal with Les Halles de Caen was off.',
    ],
    ['a few words', 'Le ministre a dit non.'],
    ['nothing', ''],
  ])('%s is left to English', (_, text) => {
    expect(otherLanguage(text)).toBeNull();
  });

  test('every fixture is English', () => {
    for (const name of readdirSync('fixtures')) {
      const file = readdirSync(`fixtures/${name}`).find((each) => /^article\.(?:md|txt|html)$/u.test(each));
      if (file === undefined) continue;
      expect([name, otherLanguage(readFileSync(`fixtures/${name}/${file}`, 'utf8'))]).toEqual([name, null]);
    }
  });
});

test('of an article in another language only quotations are checked, and that is said', async () => {
  const content =
    'Le ministre a déclaré que 12 bateaux étaient perdus dans le port. Selon le rapport, « aucun vote n’a été modifié ». Les habitants de la ville ont demandé une enquête.';
  const source = 'Le ministre a dit que 14 bateaux étaient perdus dans le port. Aucun vote n’a été modifié.';
  const report = await check({ path: 'a.txt', content }, { sources: [{ path: 's.txt', content: source }] });
  expect(report.problems.map(({ message }) => message)).toEqual([
    'a.txt looks like French: only quotations were checked',
  ]);
  expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['verbatim']);
  expect(new Set(report.claims.map(({ verdict }) => verdict))).toEqual(new Set(['unchecked']));
  expect(report.claims[0]!.why).toContain('looks like French');
  expect(report.findings).toEqual([]);
});
