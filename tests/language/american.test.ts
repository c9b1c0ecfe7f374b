import { describe, expect, test } from '@jest/globals';
import { american } from '../../src/language/american.js';

describe('american spelling', () => {
  test.each([
    ['organisations', 'organizations'],
    ['analyse', 'analyze'],
    ['behavioural', 'behavioral'],
    ['centre', 'center'],
    ['centred', 'centered'],
    ['travelled', 'traveled'],
    ['defence', 'defense'],
    ['licenced', 'licensed'],
    ['practised', 'practiced'],
    ['practising', 'practicing'],
    ['dialogues', 'dialogs'],
    ['programme', 'program'],
    ['greyer', 'grayer'],
  ])('%s is %s', (british, form) => {
    expect(american(british)).toBe(form);
  });

  test.each(['raise', 'prise', 'called', 'four', 'hour', 'sacred', 'bred', 'analyst', 'evidence'])(
    '%s stays what it is',
    (word) => {
      expect(american(word)).toBe(word);
    },
  );
});
