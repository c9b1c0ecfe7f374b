import { Parser } from '../../language/xml-events.js';

/** An element of the XML, by offsets into it. */
export interface Frame {
  readonly name: string;
  readonly start: number;
  /** Just after its opening tag. */
  readonly open: number;
  /** Where its closing tag begins. */
  close: number;
  end: number;
}

/** A run: letters that share their properties. */
export interface Run extends Frame {
  /** Opening tag and properties, as another run needs them that goes on in the same way. */
  head: string;
  /** Where its content begins, after its properties. */
  content: number;
  hidden: boolean;
  /** The child of the paragraph that holds the run (a hyperlink, an insertion), or the run itself. */
  readonly outer: Frame;
}

/** One character of the text that is no white space. */
export interface Letter {
  readonly run: Run;
  /** The element that holds it; null where a comment can stand at the whole run only: in text boxes and notes. */
  readonly holder: Frame | null;
  /** Its own offsets in the XML. */
  readonly start: number;
  readonly end: number;
}

/** The words of a Word document in the order in which they are read: body, text boxes, notes. */
export interface Story {
  /** All letters, without white space. */
  readonly text: string;
  /** For each UTF-16 unit of `text` where it stands. */
  readonly letters: readonly Letter[];
  /** Indices into `text` at which paragraphs begin. */
  readonly begins: ReadonlySet<number>;
}

/** White space, and what shows only at the end of a line. */
const BLANK = /[\s\u00AD\u200B]/u;
/** Elements of which the words are not read: moved away, or shown only by programs that cannot draw. */
const SKIPPED = new Set(['w:moveFrom', 'mc:Fallback']);
const NOTES = new Set(['w:footnote', 'w:endnote']);
const OFF = new Set(['0', 'false', 'off']);
const NO_BREAK_HYPHEN = '\u2011';

/** The letters of a document's XML parts; notes count where the body calls them. */
export function readStory(body: string, notes: readonly string[]): Story {
  const reader = new StoryReader(body);
  reader.read(body);
  const called = reader.called;
  const readers = notes.map((xml) => new StoryReader(xml, called));
  for (const [index, one] of readers.entries()) one.read(notes[index]!);
  return joined([reader.main, reader.boxes, ...readers.map(({ main }) => main)]);
}

/** Letters in the making. */
class Letters {
  readonly text: string[] = [];
  readonly letters: Letter[] = [];
  readonly begins: number[] = [];

  /** Adds characters that stand one by one in the XML, or together for one reference. */
  add(data: string, at: Omit<Letter, 'start' | 'end'>, start: number, end: number): void {
    const inStep = data.length === end - start;
    for (let index = 0; index < data.length; index++) {
      if (BLANK.test(data[index]!)) continue;
      this.text.push(data[index]!);
      this.letters.push(
        inStep ? { ...at, start: start + index, end: start + index + 1 } : { ...at, start, end },
      );
    }
  }
}

function joined(parts: readonly Letters[]): Story {
  const begins = new Set<number>();
  let before = 0;
  for (const part of parts) {
    for (const begin of part.begins) begins.add(before + begin);
    before += part.text.length;
  }
  return {
    text: parts.flatMap(({ text }) => text).join(''),
    letters: parts.flatMap(({ letters }) => letters),
    begins,
  };
}

/** Walks the XML of one part. */
class StoryReader {
  readonly main = new Letters();
  readonly boxes = new Letters();
  /** The runs that call notes, by kind and id. */
  readonly called = new Map<string, Run>();
  private readonly stack: Frame[] = [];
  private skipped = 0;
  private boxed = 0;
  private cdata = false;
  /** The run of the body that calls the note being read. */
  private caller: Run | null = null;

  constructor(
    private readonly xml: string,
    /** Given for a part of notes. */
    private readonly callers: ReadonlyMap<string, Run> | null = null,
  ) {}

  read(xml: string): void {
    const parser: Parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.opened(name, attributes, parser.startIndex, parser.endIndex + 1);
        },
        onclosetag: () => {
          this.closed(parser.startIndex, parser.endIndex + 1);
        },
        ontext: (data) => {
          this.words(data, parser.startIndex, parser.endIndex + 1);
        },
        oncdatastart: () => (this.cdata = true),
        oncdataend: () => (this.cdata = false),
      },
      { xmlMode: true },
    );
    parser.end(xml);
  }

  private opened(
    name: string,
    attributes: Readonly<Record<string, string>>,
    start: number,
    open: number,
  ): void {
    const plain: Frame = { name, start, open, close: open, end: open };
    const frame = name === 'w:r' ? this.run(plain) : plain;
    if (SKIPPED.has(name)) this.skipped++;
    if (name === 'w:txbxContent') this.boxed++;
    if (name === 'w:p') this.sink.begins.push(this.sink.text.length);
    if (name === 'w:vanish' && !OFF.has(attributes['w:val'] ?? '')) this.hide();
    if (name === 'w:noBreakHyphen') this.add(NO_BREAK_HYPHEN, frame, start, open);
    const id = `${name.replace('Reference', '')} ${attributes['w:id']}`;
    if (/^w:(?:foot|end)noteReference$/u.test(name)) this.note(id);
    if (NOTES.has(name)) this.caller = this.callers?.get(id) ?? null;
    this.stack.push(frame);
  }

  private closed(close: number, end: number): void {
    const frame = this.stack.pop();
    if (!frame) return;
    // An element that is empty and closes itself is closed where it was opened.
    frame.close = close < frame.open ? frame.open : close;
    frame.end = end;
    if (SKIPPED.has(frame.name)) this.skipped--;
    if (frame.name === 'w:txbxContent') this.boxed--;
    const parent = this.stack.at(-1);
    if (frame.name === 'w:rPr' && parent && isRun(parent)) {
      parent.head = this.xml.slice(parent.start, frame.end);
      parent.content = frame.end;
    }
  }

  private words(data: string, start: number, end: number): void {
    const holder = this.stack.at(-1);
    if (holder?.name === 'w:t' && !this.cdata) this.add(data, holder, start, end);
  }

  private add(data: string, holder: Frame, start: number, end: number): void {
    const runs = this.stack.filter(isRun);
    const outside = this.boxed > 0 || this.callers !== null;
    const run = this.callers !== null ? this.caller : this.boxed > 0 ? runs[0] : runs.at(-1);
    if (!run || this.skipped > 0 || runs.some(({ hidden }) => hidden)) return;
    this.sink.add(data, { run, holder: outside ? null : holder }, start, end);
  }

  private get sink(): Letters {
    return this.boxed > 0 ? this.boxes : this.main;
  }

  private run(frame: Frame): Run {
    const paragraph = this.stack.findLastIndex(({ name }) => name === 'w:p');
    const child = paragraph === -1 ? undefined : this.stack[paragraph + 1];
    const run: Run = Object.assign(frame, {
      head: this.xml.slice(frame.start, frame.open),
      content: frame.open,
      hidden: false,
      outer: child ?? frame,
    });
    return run;
  }

  /** Marks the run as hidden in whose properties this is said. */
  private hide(): void {
    const run = this.stack.at(-2);
    if (this.stack.at(-1)?.name === 'w:rPr' && run && isRun(run)) run.hidden = true;
  }

  private note(id: string): void {
    const run = this.stack.find(isRun);
    if (run) this.called.set(id, run);
  }
}

function isRun(frame: Frame): frame is Run {
  return frame.name === 'w:r';
}
