import { strFromU8, unzipSync } from 'fflate';

/** A comment of a Word file: what its marks enclose, and its paragraphs. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly words: string;
  readonly lines: readonly string[];
}

/** The parts of a Word file as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The comments of a Word file in the order of its comments part. */
export function commentsOf(bytes: Uint8Array): WordComment[] {
  const parts = partsOf(bytes);
  const body = parts['word/document.xml']!;
  return [...(parts['word/comments.xml'] ?? '').matchAll(/<w:comment\s([^>]*)>(.*?)<\/w:comment>/gsu)].map(
    ([, attributes, content]) => {
      const id = /w:id="(\d+)"/u.exec(attributes!)![1]!;
      const author = /w:author="([^"]*)"/u.exec(attributes!)![1]!;
      const lines = [...content!.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([line]) => plain(line));
      return { id, author, words: enclosed(body, id), lines };
    },
  );
}

/** The body without comments: marks, references, and the seams of runs that were parted for them. */
export function withoutComments(body: string): string {
  return body
    .replace(/<w:comment(?:RangeStart|RangeEnd) w:id="\d+"\/>/gu, '')
    .replace(/<w:r><w:commentReference w:id="\d+"\/><\/w:r>/gu, '');
}

/** Every run of a body as its properties and its letters, neighbours with equal properties joined: what a reader sees. */
export function runsOf(body: string): string[] {
  const runs = [
    ...withoutComments(body).matchAll(
      /<w:r(?: [^>]*)?>(<w:rPr>.*?<\/w:rPr>)?(.*?)<\/w:r>|<\/?w:(?:p|ins|hyperlink|tc)(?=[ >])/gsu,
    ),
  ];
  const seen: string[] = [];
  let last: string | null = null;
  for (const [whole, properties = '', content] of runs) {
    const key = content === undefined ? null : properties;
    const text = content === undefined ? whole : content.replace(/<\/?w:t(?: [^>]*)?>/gu, '');
    if (key !== null && key === last) seen[seen.length - 1] = `${seen.at(-1) ?? ''}${text}`;
    else seen.push(key === null ? text : `${properties}${text}`);
    last = key;
  }
  return seen;
}

function enclosed(body: string, id: string): string {
  const [, after] = body.split(`<w:commentRangeStart w:id="${id}"/>`);
  const [within] = (after ?? '').split(`<w:commentRangeEnd w:id="${id}"/>`);
  return plain(within ?? '');
}

function plain(xml: string): string {
  return xml
    .replace(/<w:delText[^>]*>[^<]*<\/w:delText>|<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
