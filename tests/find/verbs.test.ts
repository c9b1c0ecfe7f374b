import { describe, expect, test } from '@jest/globals';
import { formsOf } from '../../src/find/verbs/inflect.js';
import { reportingForm } from '../../src/find/verbs/reporting.js';

describe('verb forms', () => {
  test.each([
    ['say', 'say says said saying'],
    ['deny', 'deny denies denied denying'],
    ['admit', 'admit admits admitted admitting'],
    ['argue', 'argue argues argued arguing'],
    ['confess', 'confess confesses confessed confessing'],
    ['write', 'write writes wrote written writing'],
    ['agree', 'agree agrees agreed agreeing'],
    ['offer', 'offer offers offered offering'],
    ['quip', 'quip quips quipped quipping'],
    ['show', 'show shows showed shown showing'],
    ['tout', 'tout touts touted touting'],
  ])('%s', (base, forms) => {
    expect(formsOf(base)).toEqual(forms.split(' '));
  });

  test('every form leads back to its verb', () => {
    expect(reportingForm('insisted')).toEqual({ base: 'insist', group: 'say', kind: 'past' });
    expect(reportingForm('denies')?.group).toBe('doubt');
    expect(reportingForm('harbour')).toBeUndefined();
  });
});
