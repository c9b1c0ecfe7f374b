import { expect, test } from '@jest/globals';
import { nameRegister } from '../../../src/language/mentions/name-register.js';

test.each([
  ['The Federal Harbour Agency (FHA) said so.', 'fha', 'federal harbour agency'],
  ['It was (as she said) the Ministry of Public Works (the “MPW”).', 'mpw', 'ministry of public works'],
  ['One (two) and the Office for Rural Roads (ORR) closed.', 'orr', 'office for rural roads'],
  ['The harbour agency (FHA) said so.', 'fha', null],
  ['The Federal Harbour, Agency (FHA) said so.', 'fha', null],
])('in %p, %p stands for %p', (text, acronym, name) => {
  expect(nameRegister(text).expansionOf(acronym)).toBe(name);
});
