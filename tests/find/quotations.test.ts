import { describe, expect, test } from '@jest/globals';
import { findQuotations } from '../../src/find/quotations.js';
import { cut } from '../../src/language/span.js';
import type { Quotation } from '../../src/types/index.js';
import { articleOf } from '../support/blocks.js';

/** Pieces of each quotation; the joint is shown before every piece but the first. */
function found(text: string): string[] {
  const article = articleOf(text);
  const show = ({ pieces }: Quotation): string =>
    pieces
      .map(({ span, joint }) => (joint === 'start' ? '' : `<${joint}>`) + cut(article.text, span))
      .join('');
  return findQuotations(article).quotations.map(show);
}

describe('marks', () => {
  test.each([
    ['straight', 'The report said "no votes were changed" in any county.', ['no votes were changed']],
    ['curly', 'The report said “no votes were changed” in any county.', ['no votes were changed']],
    ['single', "‘It's late,’ he said. ‘We’re cross.’", ["It's late,", 'We’re cross.']],
    ['straight single', "'It's late and the crew's tired,' he said.", ["It's late and the crew's tired,"]],
    ['German', 'Der Bericht sagte: „Keine Stimme wurde geändert“, hieß es.', ['Keine Stimme wurde geändert']],
    ['German angles', 'Er sagte: »Keine Stimme wurde geändert.«', ['Keine Stimme wurde geändert.']],
    ['French', 'Le rapport dit : « aucun vote n’a été modifié » hier.', ['aucun vote n’a été modifié']],
    [
      'French, NBSP',
      'Le rapport dit : «\u00A0aucun vote\u00A0» et « rien de plus ».',
      ['aucun vote', 'rien de plus'],
    ],
    ['pointed', 'Il a dit ‹ aucun vote › et ‹rien›.', ['aucun vote', 'rien']],
    ['Swedish', 'Hon sade: ”Ingen röst ändrades.”', ['Ingen röst ändrades.']],
    ['German low single', 'Er nannte es ‚völlig falsch‘ und ging.', ['völlig falsch']],
    ['wire style', "The clerk said ''nobody came'' and left.", ['nobody came']],
    ['TeX style', "The clerk said ``nobody came'' and left.", ['nobody came']],
    [
      'typed the wrong way round',
      'He said: “We lost. It was 51 percent.“ Then he left.',
      ['We lost. It was 51 percent.'],
    ],
    [
      'after a bracket and a dash',
      'It was over ("we lost," she said) —"and how," he said.',
      ['we lost,', 'and how,'],
    ],
    [
      'two in one sentence',
      'He called it “a farce” and said “it must stop now”.',
      ['a farce', 'it must stop now'],
    ],
    ['glued to a word', 'The "Hamilton"\'s cast said "we are here".', ['Hamilton', 'we are here']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['feet and inches', 'He is 6\'2" tall and she is 5\'11" at most.'],
    ['inches', 'A 5" pipe and a 27" screen stood beside a 5" x 7" print.'],
    ['degrees', 'The wreck lies at 40°26\'46" N and 79°58\'56" W.'],
    [
      'decades and elisions',
      "In the '90s and '80s, ’tis said, rock 'n' roll and 'em all were big in the ’70s.",
    ],
    ['possessives', "The states' rights and the voters' rolls were the clerks' affair."],
    ['contractions', "It isn't so, they don't, we'll see, O'Brien's dog didn’t bark."],
    ['feet', "The boat is 40' long and the mast is 30' high."],
    ['markup', 'See <a href="https://example.org/a" title=\'the site\'>here</a> and go.'],
    ['code between back quotes', 'Write `say "no"` and `it\'s "x"` there.'],
    ['empty marks', 'He typed "" and “…” and ” nothing.'],
  ])('no quotation: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('code blocks are not read', () => {
    expect(found('He spoke.\n\n    print("no votes were changed")\n\nHe left.')).toEqual([]);
  });
});

describe('quotations inside quotations', () => {
  test.each([
    ['single in double', '“He told me ‘no votes’ and left,” she said.', '“He told me ‘no votes’ and left,”'],
    ['double in single', '\'She said "no votes" and left,\' he said.', '\'She said "no votes" and left,\''],
    ['the same marks', '"He said "no votes" to me," she said.', '"He said "no votes" to me,"'],
    ['mixed', '«Elle a dit “rien” hier», dit-il.', '«Elle a dit “rien” hier»'],
  ])('%s', (_, text, whole) => {
    const article = articleOf(text);
    const { quotations } = findQuotations(article);
    expect(quotations.map(({ span }) => cut(article.text, span))).toEqual([whole]);
  });
});

describe('over several paragraphs', () => {
  test('marks opened again, the last one closed', () => {
    const text =
      '“We tried for a year.\n\n“Nobody wrote back.\n\n“Then we stopped,” Holt said. “It was enough.”';
    expect(found(text)).toEqual([
      'We tried for a year.<paragraph>Nobody wrote back.<paragraph>Then we stopped,',
      'It was enough.',
    ]);
    expect(findQuotations(articleOf(text)).problems).toEqual([]);
  });

  test('British single marks opened again', () => {
    expect(found("'We tried for a year.\n\n'Nobody wrote back,' Holt said.")).toEqual([
      'We tried for a year.<paragraph>Nobody wrote back,',
    ]);
  });

  test('marks only at the far ends make an excerpt', () => {
    const article = articleOf(
      '# The reply\n\n“We tried.\n\nNobody wrote back.\n\nThen we stopped.”\n\nStatement of the harbour board',
    );
    const { quotations, frames } = findQuotations(article);
    expect(quotations).toHaveLength(1);
    expect(quotations[0]).toMatchObject({ form: 'excerpt', role: 'quotation' });
    expect(cut(article.text, quotations[0]!.span)).toBe(
      '“We tried.\n\nNobody wrote back.\n\nThen we stopped.”',
    );
    expect(cut(article.text, frames[0]!.closing!)).toBe('Statement of the harbour board');
  });
});

describe('an unclosed mark', () => {
  test('is a problem and swallows nothing', () => {
    const text =
      '"Nobody knew, he said. Then "we left" was all.\n\nThe next paragraph quotes "no votes" as well.';
    const article = articleOf(text);
    const { problems } = findQuotations(article);
    expect(found(text)).toEqual(['we left', 'no votes']);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain('never closed');
    expect(problems[0]!.span).toEqual({ start: 0, end: 1 });
  });

  test('never crosses a heading or another kind of mark', () => {
    expect(found('“Nobody knew.\n\n# Later\n\nIt ended well.”')).toEqual([]);
    expect(found('"Nobody knew.\n\n“We left,” he said.')).toEqual(['We left,']);
  });
});

describe('interruptions', () => {
  test.each([
    [
      '"Some networks," the report said, "probably attempted access."',
      'Some networks,<interruption>probably attempted access.',
    ],
    [
      "'Some networks', the report said, 'probably attempted access.'",
      'Some networks<interruption>probably attempted access.',
    ],
    ['“Some networks,” Dr. Holt told reporters on Friday, “tried.”', 'Some networks,<interruption>tried.'],
    ['“I would” — she added — “if I could.”', 'I would<interruption>if I could.'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    ['a new clause', 'He called it “a farce,” and said, “it must stop at once.”', 2],
    ['a new sentence', '“We tried,” he said. “Nobody wrote back.”', 2],
    ['no one speaks between', 'They wrote “no votes,” in red, “and no rolls” in blue.', 2],
    ['a song, then its words', 'After the anthem “A Long Road,” she added the words, “for all of us.”', 2],
  ])('not: %s', (_, text, count) => {
    expect(found(text)).toHaveLength(count);
  });
});

describe('editing inside', () => {
  test.each([
    ['…', 'We tried … and failed'],
    ['...', 'We tried ... and failed'],
    ['. . .', 'We tried . . . and failed'],
    ['[…]', 'We tried […] and failed'],
    ['[...]', 'We tried [...] and failed'],
    ['(...)', 'We tried (...) and failed'],
  ])('ellipsis %s', (_, words) => {
    expect(found(`Holt said: “${words}.”`)).toEqual(['We tried<ellipsis>and failed.']);
  });

  test('four dots are a full stop and an ellipsis', () => {
    expect(found('Holt said: “We tried.... Then we failed.”')).toEqual([
      'We tried.<ellipsis>Then we failed.',
    ]);
  });

  test('dots at the ends are not words', () => {
    expect(found('Holt said: “... we tried again and failed…”')).toEqual(['we tried again and failed']);
  });

  test.each([
    ['[T]he ministry tried', 'case', 'T'],
    ['they access[ed] the rolls', 'case', 'ed'],
    ['they told [the ministry] nothing', 'insertion', 'the ministry'],
    ['they was [sic] there', 'sic', 'sic'],
    ['they never came (emphasis added)', 'emphasis', 'emphasis added'],
    ['they never came [emphasis mine]', 'emphasis', 'emphasis mine'],
    ['they never came (italics in the original)', 'emphasis', 'italics in the original'],
    ['they never came [emphasis added by the ministry]', 'emphasis', 'emphasis added by the ministry'],
    ['they was [sic; the plural is meant] there', 'sic', 'sic; the plural is meant'],
    ['we tried … and failed', 'ellipsis', ''],
  ])('%s', (words, kind, inner) => {
    const { quotations } = findQuotations(articleOf(`Holt said that “${words}.”`));
    expect(quotations[0]!.edits.map((edit) => [edit.kind, edit.text])).toEqual([[kind, inner]]);
  });

  test('a declaration of emphasis after the closing mark', () => {
    const article = articleOf('Holt said “they never came to us” (emphasis added).');
    const { edits, pieces } = findQuotations(article).quotations[0]!;
    expect(edits.map(({ span }) => cut(article.text, span))).toEqual(['(emphasis added)']);
    expect(pieces.map(({ span }) => cut(article.text, span))).toEqual(['they never came to us']);
  });

  test('whole words in brackets at an end are left out of the piece, a bracketed letter is not', () => {
    expect(found('Holt said “[Voters] went home early [sic].”')).toEqual(['went home early [sic].']);
    expect(found('Holt said “[w]e went home early.”')).toEqual(['[w]e went home early.']);
  });
});
