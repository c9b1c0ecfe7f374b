import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  ExitNotification,
  FileChangeType,
  HoverRequest,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowDocumentRequest,
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
  type Registration,
  type ShowDocumentParams,
} from 'vscode-languageserver-protocol/node';

const WRONG = '# Boats\n\nThe clerk – 🛶 – wrote: “We counted nine boats in the old harbour.”\n';
const RIGHT = WRONG.replace('nine', 'seven');
const CLAIM = '# Boats\n\nThe clerk found evidence that the boats were moved.\n';
const SOURCE =
  'Harbour report\n\nWe counted seven boats in the old harbour.\n\nThe clerk found no evidence that the boats were moved.\n';

const built = existsSync('dist/cli/index.js') ? describe : describe.skip;

/** An editor with one server: what it was told, and a wait for the next. */
class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  readonly registered: Registration[] = [];
  readonly shown: ShowDocumentParams[] = [];
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
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      editor.registered.push(...registrations);
      wake();
    });
    connection.onRequest(ShowDocumentRequest.type, (params) => {
      editor.shown.push(params);
      wake();
      return { success: true };
    });
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
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
        window: { showDocument: { support: true } },
      },
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

  async actions(uri: string, { range }: Pick<Diagnostic, 'range'>): Promise<CodeAction[]> {
    const asked = { textDocument: { uri }, range, context: { diagnostics: [] } };
    return (await this.connection.sendRequest(CodeActionRequest.type, asked)) as CodeAction[];
  }

  /** The codes of the next diagnostics of a document, once they are as expected. */
  async untilCodes(uri: string, codes: readonly string[], from = 0): Promise<void> {
    const wanted = JSON.stringify(codes);
    const last = () => this.published.slice(from).findLast((params) => params.uri === uri)?.diagnostics;
    await this.until(() => JSON.stringify(last()?.map(({ code }) => code)) === wanted);
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
      /> .*The clerk (?:\*\*)?found (?:\*\*)?no evidence\*\* that the boats were moved\.\n>\n> – .*report\\?\.md:/u,
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
      'Accept this finding, by name and with a reason (quote/number-changed)',
      'Use the exact words of the sources in all quotations',
    ]);
    expect(applied(WRONG, actions[0]!, uri)).toBe(RIGHT);
    expect(applied(WRONG, actions[3]!, uri)).toBe(RIGHT);
    const standing = applied(WRONG, actions[1]!, uri);
    expect(standing).toContain(
      '\n<!-- sourcecheck-disable-next-line quote/number-changed -- write the reason here -->\nThe clerk',
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
    expect(other.messages[0]).toMatch(/^sourcecheck: Option style is "mla"; choose .*`ap`/u);
    await other.stop();
  }, 30_000);
});

built('what is let stand, and the files that say so', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const uriOf = (name: string) => pathToFileURL(path(name)).href;
  const NUMBER = 'quote/number-changed';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-lsp-'));
    writeFileSync(path('report.md'), SOURCE);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('a sign-off with the reason that the editor asked for holds at once, and shows under the pointer', async () => {
    const editor = await Editor.start(folder, { sources: ['report.md'], name: 'Ilse Rann' }, '--no-cache');
    const uri = uriOf('draft.md');
    await editor.open(uri, WRONG);
    const [diagnostic] = await editor.diagnostics(uri);
    const accept = (await editor.actions(uri, diagnostic!)).find(({ title }) => title.startsWith('Accept'));
    const [argument] = accept!.command!.arguments as [object];
    await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: accept!.command!.command,
      arguments: [{ ...argument, reason: 'heard on tape' }],
    });
    await editor.untilCodes(uri, []);
    const file = readFileSync(path('.sourcecheck-sign-offs.yaml'), 'utf8');
    expect(file).toMatch(/- article: draft\.md\n {2}check: quote\/number-changed\n/u);
    expect(file).toMatch(/by: Ilse Rann\n {2}reason: heard on tape\n/u);
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: diagnostic!.range.start,
    });
    expect((hover!.contents as MarkupContent).value).toMatch(
      /– let stand by Ilse Rann, \d{4}-\d\d-\d\d: heard on tape/u,
    );
    await editor.stop();
  }, 30_000);

  test('without a reason the place to write it is shown, and nothing is accepted before it is written', async () => {
    const editor = await Editor.start(folder, { sources: ['report.md'], name: 'Ilse Rann' }, '--no-cache');
    const uri = uriOf('draft.md');
    await editor.open(uri, WRONG);
    const [diagnostic] = await editor.diagnostics(uri);
    const accept = (await editor.actions(uri, diagnostic!)).find(({ title }) => title.startsWith('Accept'));
    await editor.connection.sendRequest(ExecuteCommandRequest.type, accept!.command!);
    await editor.until(() => editor.shown.length > 0);
    const [{ uri: shown, selection }] = editor.shown as [ShowDocumentParams];
    expect(shown).toBe(uriOf('.sourcecheck-sign-offs.yaml'));
    const text = readFileSync(path('.sourcecheck-sign-offs.yaml'), 'utf8');
    expect(text.split('\n')[selection!.start.line]).toBe('  reason: write the reason here');
    await editor.untilCodes(uri, [NUMBER, 'let stand']);
    writeFileSync(
      path('.sourcecheck-sign-offs.yaml'),
      text.replace('write the reason here', 'heard on tape'),
    );
    await editor.untilCodes(uri, []);
    await editor.stop();
  }, 30_000);

  test('a baseline and a configuration file that come, change and go take effect without a restart', async () => {
    const editor = await Editor.start(folder, {}, '--no-cache');
    const uri = uriOf('drafts/draft.md');
    await editor.open(uri, WRONG);
    await editor.untilCodes(uri, []);
    writeFileSync(path('sourcecheck.config.yaml'), 'sources: [report.md]\n');
    await editor.untilCodes(uri, [NUMBER]);
    writeFileSync(path('sourcecheck.config.yaml'), 'sources: [report.md]\nchecks: { quote/*: warning }\n');
    await editor.until(() => editor.published.at(-1)!.diagnostics[0]?.severity === 2);
    writeFileSync(path('sourcecheck.config.yaml'), 'sources: [report.md]\nstlye: ap\n');
    await editor.until(() => editor.messages.some((message) => message.includes('did you mean `style`?')));
    writeFileSync(path('sourcecheck.config.yaml'), 'sources: [report.md]\nignore: [drafts/]\n');
    await editor.untilCodes(uri, []);
    await editor.stop();
  }, 30_000);

  test('the editor is asked to tell of settings files, and heeded when it does', async () => {
    const editor = await Editor.start(folder, { sources: ['report.md'] }, '--no-cache');
    await editor.until(() => editor.registered.length > 0);
    const [registration] = editor.registered as [Registration];
    expect(registration.method).toBe('workspace/didChangeWatchedFiles');
    expect(JSON.stringify(registration.registerOptions)).toContain('**/sourcecheck.config.yaml');
    const uri = uriOf('draft.md');
    await editor.open(uri, WRONG);
    await editor.diagnostics(uri);
    const before = editor.published.length;
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf('sourcecheck.config.yaml'), type: FileChangeType.Created }],
    });
    await editor.untilCodes(uri, [NUMBER], before);
    await editor.stop();
  }, 30_000);

  test('a document that comes to a folder of sources is compared with', async () => {
    mkdirSync(path('sources'));
    writeFileSync(path('sources/other.md'), 'Nothing of the kind.\n');
    const editor = await Editor.start(folder, { sources: ['sources/'] }, '--no-cache');
    const uri = uriOf('draft.md');
    await editor.open(uri, WRONG);
    await editor.untilCodes(uri, []);
    writeFileSync(path('sources/report.md'), SOURCE);
    await editor.untilCodes(uri, [NUMBER]);
    await editor.stop();
  }, 30_000);

  test('options that mean nothing are told with what was probably meant', async () => {
    const editor = await Editor.start(folder, { soruces: ['report.md'] });
    await editor.open(uriOf('any.md'), WRONG);
    await editor.until(() => editor.messages.length > 0);
    expect(editor.messages).toEqual(['sourcecheck: There is no option `soruces`; did you mean `sources`?']);
    await editor.stop();
  }, 30_000);
});
