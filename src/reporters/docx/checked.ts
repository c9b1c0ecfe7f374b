import { packed, strToU8, unpacked } from '../../language/zip.js';
import type { CommentsWanted, Report } from '../../types/index.js';
import { wordFinder, type FindWords } from './find-words.js';
import { withMarks } from './marks.js';
import { notesOn, type Note } from './notes.js';
import { BODY, addComments, freeIds, partOf, type Files } from './package.js';
import { placesIn } from './places.js';
import { plainFiles } from './plain.js';
import { readStory, type Story } from './story.js';

/** Parts with words besides the body. */
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/** The draft with comments, as the bytes of a Word file; of a draft of another format a plain Word file is made. */
export function checkedFile(report: Report, draft: Uint8Array | null, wanted: CommentsWanted): Uint8Array {
  const files: Files = draft === null ? plainFiles(report.article) : unpacked(draft);
  const body = partOf(files, BODY) ?? '';
  const story = readStory(
    body,
    NOTES.flatMap((name) => partOf(files, name) ?? []),
  );
  if (story.text === '') return packed(files);
  const find = wordFinder(report.article, story);
  const notes = notesOn(report, wanted, placesIn(report));
  const ids = freeIds(files, notes.length);
  const comments = notes.map((note, index) => ({ id: ids[index]!, ...placed(note, find, report, story) }));
  addComments(files, comments);
  return packed({ ...files, [BODY]: strToU8(withMarks(body, story, comments)) });
}

/** Words that cannot be found again in the file are told at its beginning: no finding is lost. */
function placed(note: Note, find: FindWords, { article }: Report, { text, letters }: Story) {
  const at = find(note.span);
  if (at !== null) return { note, at };
  const words = article.text.slice(note.span.start, note.span.end);
  const first = letters.findIndex(({ run }) => run !== letters[0]!.run);
  return {
    note: { ...note, lines: [`At the words “${words}”:`, ...note.lines] },
    at: { start: 0, end: first === -1 ? text.length : first },
  };
}
