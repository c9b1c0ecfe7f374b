import type { FileReporter } from '../types/index.js';

/** The draft with a comment at the words of each finding, for desks that work in Word. */
export const docx: FileReporter = {
  id: 'docx',
  summary: 'the draft as a Word file, with a comment at the words of each finding',
  extension: '.docx',
  file: async (report, draft, { settings }) => {
    const { checkedFile } = await import('./docx/checked.js');
    return checkedFile(report, draft, settings?.comments ?? 'review');
  },
};
