import { UserError } from '../../errors.js';
import { decodeWindows1252 } from '../../language/decode.js';

/** Groups that hold no text of the document (Rich Text Format 1.9.1, destinations); so does every group that begins with `\*`. */
const NO_TEXT = new Set(
  `fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict object fldinst header headerl headerr
  headerf footer footerl footerr footerf xmlnstbl themedata colorschememapping datastore latentstyles filetbl info annotation
  atnid atnauthor bkmkstart bkmkend nonshppict shpinst tc xe ftnsep ftnsepc aftnsep pntext`.split(/\s+/u),
);
/** Words that end a paragraph, and words that stand for one character. */
const BREAKS = new Set(['par', 'sect', 'page', 'row', 'column']);
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    line: '\n',
    tab: '\t',
    cell: ' | ',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: ' ',
    enspace: ' ',
    '~': '\u00A0',
    _: '\u2011',
    '-': '',
    '\n': '\n',
    '{': '{',
    '}': '}',
    '\\': '\\',
  }),
);
/** Deeper nesting than this is no document. */
const MAX_DEPTH = 500;

const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z\d])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/giu;

/** What holds inside one group. */
interface Group {
  /** Whether its text is none of the document's. */
  readonly mute: boolean;
  readonly hidden: boolean;
  /** Characters that stand after each `\u` for programs that know no Unicode. */
  readonly skip: number;
  /** Where its text goes: into the body, a note, the title. */
  readonly into: 'body' | 'note' | 'title';
}

/** Rich text as HTML of paragraphs, and the title that it declares. Throws `UserError` for what is none, and for endless nesting. */
export function readRtf(source: string): { html: string; title: string | null } {
  if (!source.startsWith('{\\rtf'))
    throw new UserError('The file is no rich text (.rtf)', 'give its text instead');
  const reader = new Reader();
  for (const token of source.matchAll(TOKEN)) reader.take(token);
  return reader.done();
}

class Reader {
  private readonly stack: Group[] = [];
  private group: Group = { mute: false, hidden: false, skip: 1, into: 'body' };
  private codePage = 'windows-1252';
  private pending: number[] = [];
  private toSkip = 0;
  private isFirst = false;
  private readonly parts = { body: [[]] as string[][], note: [[]] as string[][], title: [[]] as string[][] };

  take([, word, number, hex, sign, brace, text]: RegExpExecArray): void {
    if (hex !== undefined) {
      this.byte(parseInt(hex, 16));
      return;
    }
    this.flush();
    const begins = this.isFirst;
    this.isFirst = false;
    if (brace === '{') this.open();
    else if (brace === '}') this.close();
    else if (word !== undefined) this.word(word, number === undefined ? null : Number(number), begins);
    else if (sign === '*' && begins) this.group = { ...this.group, mute: true };
    else if (sign !== undefined) this.write(SIGNS.get(sign === '\r' ? '\n' : sign) ?? '');
    else if (text !== undefined) this.plain(text);
  }

  private open(): void {
    if (this.stack.length >= MAX_DEPTH)
      throw new UserError('The rich text nests its groups too deeply to be read', 'give its text instead');
    this.stack.push(this.group);
    this.isFirst = true;
    this.toSkip = 0;
  }

  private close(): void {
    const before = this.stack.pop();
    if (before === undefined) return;
    if (this.group.into === 'note' && before.into !== 'note') this.parts.note.push([]);
    this.group = before;
    this.toSkip = 0;
  }

  private word(word: string, number: number | null, begins: boolean): void {
    if (word === 'u' && number !== null) {
      this.write(String.fromCharCode(number & 0xffff));
      this.toSkip = this.group.skip;
    } else if (word === 'uc') this.group = { ...this.group, skip: number ?? 1 };
    else if (word === 'ansicpg' && number !== null) this.codePage = codePage(number);
    else if (word === 'v') this.group = { ...this.group, hidden: number !== 0 };
    else if (word === 'deleted') this.group = { ...this.group, hidden: number !== 0 };
    else if (word === 'plain') this.group = { ...this.group, hidden: false };
    else if (word === 'footnote') this.group = { ...this.group, into: 'note' };
    else if (word === 'title' && begins) this.group = { ...this.group, mute: false, into: 'title' };
    else if (begins && NO_TEXT.has(word)) this.group = { ...this.group, mute: true };
    else if (BREAKS.has(word)) this.parts[this.group.into].push([]);
    else this.write(SIGNS.get(word) ?? '');
  }

  private byte(value: number): void {
    this.isFirst = false;
    if (this.toSkip > 0) this.toSkip--;
    else this.pending.push(value);
  }

  private plain(text: string): void {
    const shown = text.slice(this.toSkip);
    this.toSkip = Math.max(0, this.toSkip - text.length);
    for (const char of shown) {
      if (char > '\u007F') this.pending.push(char.charCodeAt(0));
      else {
        this.flush();
        this.write(char);
      }
    }
  }

  /** Bytes are decoded together: a character of some code pages takes two. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    const isWestern = this.codePage === 'windows-1252';
    this.write(isWestern ? decodeWindows1252(bytes) : new TextDecoder(this.codePage).decode(bytes));
  }

  private write(text: string): void {
    if (!this.group.mute && !this.group.hidden) this.parts[this.group.into].at(-1)!.push(text);
  }

  done(): { html: string; title: string | null } {
    this.flush();
    const paragraphs = [...this.parts.body, ...this.parts.note]
      .map((words) => words.join('').replace(/(?: \| )+$/u, ''))
      .filter((words) => words.trim() !== '');
    const title = this.parts.title.flat().join('').trim();
    return {
      html: paragraphs.map((words) => `<p>${escaped(words)}</p>`).join(''),
      title: title === '' ? null : title,
    };
  }
}

/** The name by which decoders know a code page of Windows; the Western one for those they do not know. */
function codePage(number: number): string {
  const names: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    65001: 'utf-8',
    10000: 'macintosh',
  };
  const name = names[number] ?? `windows-${number}`;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'windows-1252';
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\0', '\uFFFD')
    .replaceAll('\n', '<br>');
}
