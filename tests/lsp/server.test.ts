import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  ShutdownRequest,
  createProtocolConnection,
  type CodeAction,
  type Diagnostic,
  type InitializeParams,
  type MarkupContent,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver-protocol/node';

const WRONG = '# Boats\n\nThe clerk – 🛶 – wrote: “We counted nine boats in the old harbour.”\n';
const RIGHT = WRONG.replace('nine', 'seven');
const CLAIM = '# Boats\n\nThe clerk found evidence that the boats were moved.\n';
const SOURCE =
  'Harbour report\n\nWe counted seven boats in the old harbour.\n\nThe clerk found no evidence that the boats were moved.\n';

const built = existsSync('dist/lsp/server.js') ? describe : describe.skip;

/** An editor with one server: what it was told, and a wait for the next. */
class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  private waiting: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    readonly server: ChildProcess,
  ) {}

  static async start(folder: string, options: unknown, ...argv: string[]): Promise<Editor> {
    const server = spawn(process.execPath, [resolve('bin/sourcecheck.js'), 'lsp', '--stdio', ...argv], {
      cwd: folder,
    });
    const connection = createProtocolConnection(server.stdout, server.stdin);
    const editor = new Editor(connection, server);
    const wake = () => {
      for (const go of editor.waiting.splice(0)) go();
    };
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      editor.published.push(params);
      wake();
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      editor.messages.push(message);
      wake();
    });
    connection.listen();
    const answer = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
      capabilities: {},
      initializationOptions: options,
    } as unknown as InitializeParams);
    expect(answer.serverInfo?.name).toBe('sourcecheck');
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Resolves when the condition holds, looked at after each message. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((go) => this.waiting.push(go));
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(uri: string, version: number, text: string, range?: Range): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  /** The diagnostics of a version of a document, once they are there. */
  async diagnostics(uri: string, version = 1): Promise<Diagnostic[]> {
    const found = () => this.published.findLast((params) => params.uri === uri && params.version === version);
    await this.until(() => found() !== undefined);
    return found()!.diagnostics;
  }

  async stop(): Promise<number | null> {
    const closed = new Promise<number | null>((settle) => this.server.once('close', settle));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return closed;
  }
}

function textAt(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  return start.line === end.line
    ? lines[start.line]!.slice(start.character, end.character)
    : `${lines[start.line]!.slice(start.character)} … ${lines[end.line]!.slice(0, end.character)}`;
}

function applied(text: string, action: CodeAction, uri: string): string {
  const offset = ({ line, character }: Range['start']) =>
    text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return [...action.edit!.changes![uri]!]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}

built('sourcecheck lsp, spoken to by a client', () => {
  let folder: string;
  let editor: Editor;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-lsp-'));
    writeFileSync(join(folder, 'report.md'), SOURCE);
    editor = await Editor.start(folder, { sources: ['report.md'] }, '--no-cache');
  }, 30_000);

  afterAll(async () => {
    expect(await editor.stop()).toBe(0);
    rmSync(folder, { recursive: true });
  });

  test('tells what differs, where, in the words of both, with the way to the source and the manual', async () => {
    const uri = uriOf('told.md');
    await editor.open(uri, WRONG);
    const [diagnostic] = await editor.diagnostics(uri);
    expect(diagnostic).toMatchObject({ source: 'sourcecheck', code: 'quote/number-changed', severity: 1 });
    expect(textAt(WRONG, diagnostic!.range)).toContain('nine');
    expect(diagnostic!.message).toContain('seven');
    const [related] = diagnostic!.relatedInformation!;
    expect(related!.location.uri).toBe(uriOf('report.md'));
    expect(textAt(SOURCE, related!.location.range)).toContain('seven');
    expect(related!.message).toBe('report.md: We counted seven boats in the old harbour');
    const manual = new URL(diagnostic!.codeDescription!.href);
    expect(readFileSync(fileURLToPath(manual), 'utf8')).toContain('quote/number-changed');
  });

  test('shows the passage of the source, with its words marked, under the pointer', async () => {
    const uri = uriOf('hovered.md');
    await editor.open(uri, CLAIM);
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 2, character: 12 },
    });
    const { value } = hover!.contents as MarkupContent;
    expect(value).toMatch(/^\*\*contradicted\*\*: /u);
    expect(value).toMatch(
      /> The clerk \*\*found no evidence.*\*\* the boats were moved\.\n>\n> – .*report\\\.?md:5:1|> The clerk .*\*\*.*no evidence/u,
    );
    expect(
      await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: { line: 1, character: 0 },
      }),
    ).toBeNull();
  });

  test('offers the words of the source, and a comment that lets the finding stand', async () => {
    const uri = uriOf('mended.md');
    await editor.open(uri, WRONG);
    const [diagnostic] = await editor.diagnostics(uri);
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostic!.range,
      context: { diagnostics: [diagnostic!] },
    })) as CodeAction[];
    expect(actions.map(({ title }) => title)).toEqual([
      'Use the exact words of the source',
      'Let it stand, with a reason (quote/number-changed)',
      'Use the exact words of the sources in all quotations',
    ]);
    expect(applied(WRONG, actions[0]!, uri)).toBe(RIGHT);
    expect(applied(WRONG, actions[2]!, uri)).toBe(RIGHT);
    const standing = applied(WRONG, actions[1]!, uri);
    expect(standing).toContain(
      '\n<!-- sourcecheck-disable-next-line quote/number-changed -- reason -->\nThe clerk',
    );
    await editor.change(uri, 2, standing);
    expect((await editor.diagnostics(uri, 2)).map(({ code }) => code)).toEqual([]);
    const only = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostic!.range,
      context: { diagnostics: [], only: ['refactor'] },
    })) as CodeAction[];
    expect(only).toEqual([]);
  });

  test('follows what is typed, and tells of the last text only', async () => {
    const uri = uriOf('typed.md');
    await editor.open(uri, WRONG);
    const [diagnostic] = await editor.diagnostics(uri);
    const nine = WRONG.split('\n')[2]!.indexOf('nine');
    const range = { start: { line: 2, character: nine }, end: { line: 2, character: nine + 4 } };
    await editor.change(uri, 2, 'ten', range);
    await editor.change(uri, 3, 'seven', { ...range, end: { line: 2, character: nine + 3 } });
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: range.start,
    });
    expect((hover!.contents as MarkupContent).value).toMatch(/^\*\*verbatim\*\*/u);
    expect(await editor.diagnostics(uri, 3)).toEqual([]);
    expect(editor.published.filter((params) => params.uri === uri).map(({ version }) => version)).toEqual([
      1, 3,
    ]);
    expect(diagnostic!.code).toBe('quote/number-changed');
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await editor.until(
      () => editor.published.at(-1)!.uri === uri && editor.published.at(-1)!.diagnostics.length === 0,
    );
  });

  test('checks again when a source that the article names is saved', async () => {
    const uri = uriOf('named.md');
    const text = `---\nsources: [late.txt]\n---\n\n${RIGHT}`;
    writeFileSync(join(folder, 'late.txt'), 'Nothing of the kind.\n');
    await editor.open(uri, text);
    expect(await editor.diagnostics(uri)).toEqual([]);
    const before = editor.published.length;
    writeFileSync(join(folder, 'late.txt'), SOURCE);
    await editor.until(() => editor.published.slice(before).some((params) => params.uri === uri));
  });

  test('checks what has no file yet, by its language', async () => {
    const uri = 'untitled:Untitled-1';
    await editor.open(uri, WRONG);
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toEqual(['quote/number-changed']);
  });

  test('a source that is not there is told, and nothing is taken for checked', async () => {
    const other = await Editor.start(folder, { sources: ['gone.pdf'] }, '--no-cache');
    const uri = uriOf('lonely.md');
    await other.open(uri, WRONG);
    const diagnostics = await other.diagnostics(uri);
    expect(
      diagnostics.map(({ code, message }) => [code, JSON.stringify(message).includes('gone.pdf')]),
    ).toContainEqual(['not checked', true]);
    await other.stop();
  }, 30_000);

  test('settings that mean nothing are told in one sentence', async () => {
    const other = await Editor.start(folder, { style: 'mla' });
    await other.open(uriOf('any.md'), WRONG);
    await other.until(() => other.messages.length > 0);
    expect(other.messages[0]).toContain('there is no style mla');
    await other.stop();
  }, 30_000);
});
