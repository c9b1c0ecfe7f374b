import type { Message, MultiformatMessageString } from 'sarif';
import { oneLine } from '../../language/message.js';
import { placeLabel } from '../support/words.js';
import type { Answer, Remark } from '../support/remarks.js';

/** Plain text as SARIF wants it: braces doubled (3.11.5), and nothing that could be taken for a link (3.11.6). */
export function plainText(text: string): string {
  const shown = text.trim() === '' ? '(no text)' : text;
  return shown.replace(/[{}]/gu, '$&$&').replace(/\](?=\()/gu, '\\]');
}

/** The message of a result: what differs, how to mend it, and a link to each passage that shows it. */
export function resultMessage({ finding, answers }: Remark): Message {
  const fix = finding.suggestion === null ? [] : [`Fix: ${plainText(finding.suggestion)}`];
  const links = answers.map((answer, index) => `[${linkText(answerLabel(answer))}](${index + 1})`);
  const source = links.length === 0 ? [] : [`Source: ${links.join('; ')}`];
  return { text: [plainText(oneLine(finding.message)), ...fix, ...source].join('\n') };
}

/** Where a source answers, in words. */
export function answerLabel({ document, place }: Answer): string {
  return oneLine(placeLabel({ document, place }));
}

function linkText(text: string): string {
  return text.replace(/[\\[\]]/gu, '\\$&').replace(/[{}]/gu, '$&$&');
}

/** A text in both forms SARIF knows. */
export function bothForms(text: string, markdown: string): MultiformatMessageString {
  return { text: plainText(text), markdown: markdown.replace(/[{}]/gu, '$&$&') };
}
