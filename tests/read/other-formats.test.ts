import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { read } from '../../src/read/index.js';

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

async function rtf(body: string) {
  return read({ path: 'a.rtf', content: latin1(`{\\rtf1\\ansi\\ansicpg1252\\deff0${body}}`) });
}

describe('rich text', () => {
  test.each([
    ['paragraphs', 'One.\\par Two\\par', 'One.\n\nTwo'],
    ['words in styles', 'It is {\\b\\i not} so\\plain .\\par', 'It is not so.'],
    ['typographic signs', '\\ldblquote No\\rdblquote  \\endash  it\\rquote s\\par', '“No” – it’s'],
    ['bytes of the code page', "caf\\'e9 \\'93x\\'94\\par", 'café “x”'],
    ['Unicode with a stand-in', "caf\\u233?, \\u8220\\'93so\\u8221\\'94\\par", 'café, “so”'],
    ['no stand-in where none is told', '{\\uc0 caf\\u233 s}\\par', 'cafés'],
    ['fields by their results', '{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt here}}\\par', 'here'],
    ['tables by rows', '\\trowd one\\cell two\\cell\\row three\\par', 'one | two\n\nthree'],
    ['signs of the format', '\\{a\\} \\\\ <b> & c\\par', '{a} \\ <b> & c'],
    ['lines of the file are none of the text', 'one\r\n two\\par', 'one two'],
  ])('%s', async (_, body, text) => {
    expect(await rtf(body)).toMatchObject({ text, format: 'rtf', problems: [] });
  });

  test('what is no text of the document is left out', async () => {
    const { text } = await rtf(
      '{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s0 Normal;}}{\\*\\generator Word;}{\\info{\\author A}}{\\header H\\par}{\\pict 0102}{\\v secret}{\\*\\unknown{\\deep x}}Text.\\par',
    );
    expect(text).toBe('Text.');
  });

  test('notes follow the text, and a title is taken over', async () => {
    const { text, metadata } = await rtf(
      '{\\info{\\title The Audit}}We found none.{\\super 1{\\footnote  But see below.}} More.\\par',
    );
    expect(text).toBe('We found none.1 More.\n\nBut see below.');
    expect(metadata.title).toBe('The Audit');
  });

  test.each([
    ['cut off', '{\\rtf1 Some words {\\b and'],
    ['too many ends', '{\\rtf1 Some words}}}} and'],
    ['words that programs know', '{\\rtf1 Some words\\constructor  and}'],
    ['odd escapes', "{\\rtf1 Some words \\'zz \\u99999999999 \\ \\and}"],
  ])('damaged, but read: %s', async (_, content) => {
    expect((await read({ path: 'a.rtf', content })).text).toContain('Some words');
  });

  test('nesting without end is refused', async () => {
    const { text, problems } = await rtf('{'.repeat(5_000));
    expect(text).toBe('');
    expect(problems[0]!.message).toContain('too deeply');
  });
});

function odt(body: string): Promise<Awaited<ReturnType<typeof read>>> {
  const content = `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return read({
    path: 'a.odt',
    content: zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(content),
    }),
  });
}

describe('OpenDocument text', () => {
  test('headings, paragraphs, lists and tables', async () => {
    const { text, blocks, format, metadata } = await odt(
      '<text:h text:outline-level="2">The Audit</text:h><text:p>We &amp; they<text:s text:c="2"/>found <text:span text:style-name="T1">none</text:span>.</text:p><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
    );
    expect(text).toContain('We & they found none.');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list-item', 'table-row']);
    expect({ format, title: metadata.title }).toEqual({ format: 'odt', title: 'The Audit' });
  });

  test('deleted words and comments are no text; notes follow', async () => {
    const { text } = await odt(
      '<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>We found<office:annotation><text:p>really?</text:p></office:annotation> none<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See below.</text:p></text:note-body></text:note>.</text:p>',
    );
    expect(text).toBe('We found none.\n\nSee below.');
  });

  test('other archives are refused', async () => {
    const { problems } = await read({ path: 'a.odt', content: zipSync({ 'x.xml': strToU8('<a/>') }) });
    expect(problems[0]!.message).toContain('no OpenDocument text');
  });
});

describe('formats that only look like text', () => {
  test.each([
    ['a.tex', 'Words.', 'LaTeX'],
    ['notes.txt', '% x\n\\documentclass{article}\n', 'LaTeX'],
    ['a.eml', 'Words.', 'an e-mail'],
    ['mail', 'From: a@b.c\nMIME-Version: 1.0\n\nWords.', 'an e-mail'],
    ['a.tif', 'II*\0\x08', 'a TIFF, GIF, WebP, BMP or HEIC picture'],
    ['scan', 'GIF89a\x01', 'a TIFF, GIF, WebP, BMP or HEIC picture'],
    ['a.xml', '<r>Words.</r>', 'XML'],
    ['feed.txt', '<?xml version="1.0"?>\n<rss>Words.</rss>', 'XML'],
  ])('%s: %s', async (path, content, name) => {
    const { text, problems } = await read({ path, content });
    expect(text).toBe('');
    expect(problems[0]!.message).toContain(`${path} is ${name}`);
    expect(problems[0]!.message).toContain('which is not read;');
  });

  test.each([
    ['a press release', 'release.txt', 'From: The Office\nTo: The Press\nSubject: Boats\n\nWe found none.'],
    ['an article about LaTeX', 'a.md', 'Write:\n\n    \\documentclass{article}\n'],
    ['a page that says it is XML', 'a.xhtml', '<?xml version="1.0"?><html><body><p>Words.</p></body></html>'],
    ['the same under no name', 'page', '<?xml version="1.0"?>\n<!DOCTYPE html><p>Words.</p>'],
  ])('%s is read', async (_, path, content) => {
    expect((await read({ path, content })).problems).toEqual([]);
  });
});

describe('the charset of a page', () => {
  const page = (meta: string, bytes: string) =>
    latin1(`<!doctype html>${meta}<title>T</title><p>${bytes}</p>`);

  test.each([
    ['<meta charset="iso-8859-2">', '\xA3\xF3d\xBC', 'Łódź'],
    ["<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>", '\xC4\xE0', 'Да'],
    ['<meta charset=shift_jis>', '\x93\xFA\x96{', '日本'],
    ['<meta charset="windows-1252">', '\x93no\x94', '“no”'],
  ])('told by %s', async (meta, bytes, text) => {
    expect(await read({ path: 'a.html', content: page(meta, bytes) })).toMatchObject({ text, problems: [] });
  });

  test('counts for nothing where the bytes are UTF-8, or where nobody knows it', async () => {
    const utf8 = new TextEncoder().encode('<!doctype html><meta charset="iso-8859-2"><p>Łódź</p>');
    expect((await read({ path: 'a.html', content: utf8 })).text).toBe('Łódź');
    const unknown = await read({ path: 'a.html', content: page('<meta charset="x-none">', 'caf\xE9') });
    expect(unknown.text).toBe('café');
    expect(unknown.problems[0]!.message).toContain('Windows-1252');
  });
});
