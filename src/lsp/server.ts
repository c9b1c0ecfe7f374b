import { FIX_ALL, actionsIn } from './actions.js';
import type { Desk, OpenDesk, Result } from './desk.js';
import { diagnosticsOf } from './diagnostics.js';
import { hoverAt } from './hover.js';
import {
  CodeActionKind,
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
  private desk: Promise<Desk> | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly version: string,
    private readonly openDesk: OpenDesk,
  ) {}

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize(({ workspaceFolders, initializationOptions }) => {
      const root = workspaceFolders?.[0]?.uri ?? null;
      this.desk = this.openDesk({ root, options: initializationOptions }, () => {
        for (const document of documents.all()) this.check(document, 0);
      });
      // Told by the first check; a promise nobody waits for yet must not end the server.
      this.desk.catch(() => undefined);
      return {
        serverInfo: { name: 'sourcecheck', version: this.version },
        capabilities: {
          textDocumentSync: TextDocumentSyncKind.Incremental,
          hoverProvider: true,
          codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        },
      };
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
      return actionsIn(result, document, range, await this.desk!).filter(wanted);
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
        const desk = await this.desk!;
        const result = await desk.check(uri, languageId, document.getText(), signal);
        if (isOff()) return await this.current(uri, calledOff);
        for (const line of result.complaints) this.log(line.trimEnd());
        await this.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(result, desk) });
        return result;
      } catch (error) {
        if (isOff()) return this.current(uri, calledOff);
        const message = error instanceof Error ? error.message : String(error);
        await this.connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message,
        });
        return null;
      }
    };
    this.open.set(uri, { calledOff, result: run() });
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
