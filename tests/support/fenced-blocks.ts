/** A fenced code block of a Markdown page. */
export interface Block {
  readonly language: string;
  /** Without the fences and the last line break. */
  readonly content: string;
  /** Where `content` stands in the page. */
  readonly start: number;
  readonly end: number;
}

const FENCED = /^```(\w*)\n([\s\S]*?)\n```$/gmu;
/** Stands before a block that shows what the command above it printed; readers do not see it. */
const OUTPUT = '<!-- output -->';

/** The fenced code blocks of a page, in order. */
export function fencedBlocks(text: string): Block[] {
  return [...text.matchAll(FENCED)].map(({ 0: whole, 1: language, 2: content, index }) => {
    const start = index + whole.indexOf('\n') + 1;
    return { language: language!, content: content!, start, end: start + content!.length };
  });
}

/** True for a block that is announced as the output of the command before it. */
export function hiddenOutput(text: string, { start }: Block): boolean {
  return text.slice(0, text.lastIndexOf('```', start)).trimEnd().endsWith(OUTPUT);
}
