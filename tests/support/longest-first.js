import Sequencer from '@jest/test-sequencer';

/** Files that take longest, the longest first: begun last, one of them would keep a single processor busy at the end. */
const LONG = [
  'fixtures',
  'browser/serve',
  'ocr/engine',
  'injection',
  'browser/html',
  'documents',
  'docs',
  'hostile',
  'harmless',
  'ci',
  'editor/server',
  'cli/write-faults',
  'serve/page',
  'cli/second-reader',
  'excerpts',
  'quotations',
  'fuzz',
  'cli/bin',
];

/** In a fresh clone Jest knows no times and goes by the size of files, which says little about these. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONG.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}
