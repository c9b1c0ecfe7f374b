import { ACCEPT, FIX_ALL, actionsIn, type Acceptance } from './actions.js';
import type { Desk, OpenDesk, Result, Start } from './desk.js';
import { diagnosticsOf } from './diagnostics.js';
import { hoverAt } from './hover.js';
import { REASON_TO_COME } from '../language/placeholder.js';
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  MessageType,
  ProposedFeatures,
  ShowMessageNotification,
  TextDocument,
  TextDocumentSyncKind,
  TextDocuments,
  createConnection,
  type Connection,
} from './protocol.js';

/** A pause in typing, in milliseconds, after which the text is checked. */
const QUIET = 150;

/** A document that is open in the editor, and the last check of it. */
interface Open {
  readonly calledOff: AbortController;
  /** The check of the text as it stands; null when a later text took its place, or it failed. */
  readonly result: Promise<Result | null>;
}

/** What the editor can do that not all can. */
interface Abilities {
  /** Tell of files that change. */
  readonly watch: boolean;
  /** Show a document when asked. */
  readonly show: boolean;
}

/** Speaks the language server protocol over two streams until the editor says that it is over. */
export function serveEditor(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  version: string,
  openDesk: OpenDesk,
): void {
  const connection = createConnection(ProposedFeatures.all, input, output);
  new Server(connection, version, openDesk).listen();
}

class Server {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly open = new Map<string, Open>();
  private start: Start = { root: null, options: null };
  private can: Abilities = { watch: false, show: false };
  private desk: Promise<Desk> | null = null;
  /** What was told last of why nothing can be checked. */
  private lament = '';

  constructor(
    private readonly connection: Connection,
    private readonly version: string,
    private readonly openDesk: OpenDesk,
  ) {}

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize(({ workspaceFolders, initializationOptions, capabilities: client }) => {
      this.start = { root: workspaceFolders?.[0]?.uri ?? null, options: initializationOptions };
      this.can = {
        watch: client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
        show: client.window?.showDocument?.support === true,
      };
      // Told by the first check; a promise nobody waits for yet must not end the server.
      this.atDesk().catch(() => undefined);
      return {
        serverInfo: { name: 'sourcecheck', version: this.version },
        capabilities: {
          textDocumentSync: TextDocumentSyncKind.Incremental,
          hoverProvider: true,
          codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
          executeCommandProvider: { commands: [ACCEPT] },
        },
      };
    });
    connection.onInitialized(() => {
      // Why there is no desk is told by the first check; an editor that refuses is no reason to end.
      if (this.can.watch) this.watchThere().catch(() => undefined);
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const desk = await this.atDesk().catch(() => null);
      desk?.changed(changes.map(({ uri }) => uri));
    });
    connection.onExecuteCommand(async ({ command, arguments: [wanted] = [] }) => {
      if (command === ACCEPT)
        await this.accept(wanted as Acceptance).catch((error: unknown) => this.tell(error));
      return null;
    });
    connection.onHover(async ({ textDocument, position }) => {
      const result = await this.open.get(textDocument.uri)?.result;
      return result?.report ? hoverAt(result.report, position) : null;
    });
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const result = await this.open.get(textDocument.uri)?.result;
      const document = documents.get(textDocument.uri);
      if (!result || !document) return [];
      const wanted = ({ kind }: { readonly kind?: string }) =>
        context.only?.some((only) => kind === only || kind?.startsWith(`${only}.`)) ?? true;
      return actionsIn(result, document, range, await this.atDesk()).filter(wanted);
    });
    connection.onShutdown(async () => {
      for (const { calledOff } of this.open.values()) calledOff.abort();
      (await this.desk?.catch(() => null))?.close();
    });
    documents.onDidChangeContent(({ document }) => {
      this.check(document, this.open.has(document.uri) ? QUIET : 0);
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.open.get(uri)?.calledOff.abort();
      this.open.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    documents.listen(connection);
    connection.listen();
  }

  /** Checks a document after a pause; whatever check of it is under way is called off. */
  private check(document: TextDocument, pause: number): void {
    const { uri, languageId, version } = document;
    this.open.get(uri)?.calledOff.abort();
    const calledOff = new AbortController();
    const { signal } = calledOff;
    const isOff = () => signal.aborted;
    const run = async (): Promise<Result | null> => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (isOff()) return this.current(uri, calledOff);
      try {
        const desk = await this.atDesk();
        const result = await desk.check(uri, languageId, document.getText(), signal);
        if (isOff()) return await this.current(uri, calledOff);
        this.lament = '';
        for (const line of result.complaints) this.log(line.trimEnd());
        await this.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(result, desk) });
        return result;
      } catch (error) {
        if (isOff()) return this.current(uri, calledOff);
        await this.tell(error);
        return null;
      }
    };
    this.open.set(uri, { calledOff, result: run() });
  }

  /** The desk; one that could not be opened is tried again, for settings may have been mended. */
  private atDesk(): Promise<Desk> {
    const desk =
      this.desk ??
      this.openDesk(this.start, (complaints) => {
        for (const line of complaints) void this.show(MessageType.Warning, line.trimEnd());
        for (const document of this.documents.all()) this.check(document, 0);
      });
    this.desk = desk;
    desk.catch(() => {
      this.desk = null;
    });
    return desk;
  }

  /** Asks the editor to tell of settings files, besides what the desk sees itself. */
  private async watchThere(): Promise<void> {
    const { watching } = await this.atDesk();
    await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: watching.map((globPattern) => ({ globPattern })),
    });
  }

  /** Signs a finding off. Where the editor gave no reason, the place to write it is shown. */
  private async accept({ uri, finding: wanted, by, reason }: Acceptance): Promise<void> {
    const report = (await this.open.get(uri)?.result)?.report;
    const finding = report?.findings.find(({ fingerprint }) => fingerprint === wanted);
    if (!report || !finding) throw new Error('This finding is gone; look at the article again');
    const desk = await this.atDesk();
    const written = await desk.accept(report, finding, { by, reason: reason?.trim() || REASON_TO_COME });
    if (reason?.trim()) return;
    const line = {
      start: { line: written.line - 1, character: 0 },
      end: { line: written.line, character: 0 },
    };
    if (this.can.show) {
      await this.connection.window.showDocument({ uri: written.uri, takeFocus: true, selection: line });
    } else {
      const where = `${decodeURIComponent(written.uri.replace('file://', ''))}:${written.line}`;
      await this.show(
        MessageType.Info,
        `Write the reason in ${where}; until then the finding is not accepted`,
      );
    }
  }

  /** Tells an error, but not the same again and again while somebody types. */
  private async tell(error: unknown): Promise<void> {
    const { message, hint = null } = error as { readonly message: string; readonly hint?: string | null };
    const sentence = hint === null ? message : `${message}; ${hint}`;
    if (sentence !== this.lament) await this.show(MessageType.Error, `sourcecheck: ${sentence}`);
    this.lament = sentence;
  }

  private show(type: MessageType, message: string): Promise<void> {
    return this.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  private log(message: string): void {
    const { console: log } = this.connection;
    log.warn(message);
  }

  /** Who waits for a check that was called off gets the one that took its place. */
  private async current(uri: string, own: AbortController): Promise<Result | null> {
    const open = this.open.get(uri);
    return open && open.calledOff !== own ? open.result : null;
  }
}
