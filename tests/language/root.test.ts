import { describe, expect, test } from '@jest/globals';
import { root } from '../../src/language/root.js';

describe('root', () => {
  test.each([
    ['found', 'find'],
    ['women', 'woman'],
    ['viruses', 'virus'],
    ['buses', 'bus'],
    ['alteration', 'altered'],
    ['election', 'elected'],
    ['manipulation', 'manipulating'],
    ['decision', 'decided'],
    ['invasion', 'invade'],
    ['extension', 'extends'],
    ['permission', 'permitted'],
    ['description', 'describes'],
    ['assumption', 'assumed'],
    ['production', 'producing'],
    ['detention', 'detained'],
    ['intervention', 'intervened'],
    ['presidential', 'presidents'],
    ['violence', 'violent'],
    ['democracy', 'democratic'],
    ['economy', 'economic'],
    ['verification', 'verified'],
    ['organisation', 'organized'],
    ['colour', 'colors'],
    ['centre', 'centers'],
    ['defence', 'defenses'],
    ['travelled', 'travels'],
    ['called', 'calls'],
    ['analysed', 'analyzing'],
    ['programmes', 'program'],
    ['deaths', 'died'],
    ['agency’s'.replace('’', "'"), 'agencies'],
  ])('%s and %s meet', (left, right) => {
    expect(root(left)).toBe(root(right));
  });

  test.each([
    ['county', 'count'],
    ['agency', 'agent'],
    ['party', 'part'],
    ['raise', 'raid'],
    ['please', 'plead'],
    ['ground', 'grind'],
    ['author', 'authority'],
    ['universe', 'university'],
    ['live', 'leaf'],
    ['rise', 'prize'],
  ])('%s and %s stay apart', (left, right) => {
    expect(root(left)).not.toBe(root(right));
  });
});
