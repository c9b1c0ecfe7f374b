import { UserError } from '../errors.js';
import { configure } from '../workspace/configure.js';
import type { Io } from '../workspace/io.js';
import type { CheckSettings } from '../workspace/settings.js';
import { assetNamed } from './assets.js';
import type { Desk, Outcome } from './desk.js';
import { FORMATS, exported } from './exports.js';
import { MAX_WORDS, maxBytesOf, nameOf } from './limits.js';
import type { Answer, Asked, Routes } from './server.js';
import { shell } from './shell.js';
import { sourceView } from './source-view.js';
import { itemNamed, workOf } from './view.js';
import type { Item } from '../reporters/support/standing.js';

type Route = (asked: Asked) => Promise<Answer | null> | Answer | null;

/** What the page may ask, by method and the first part of the path. */
export function routesOf(desk: Desk, settings: CheckSettings, io: Io): Routes {
  const table: Readonly<Record<string, Route>> = {
    'GET /': () => ({ type: 'text/html', body: shell(io.version) }),
    'GET /app': ({ path }) => assetNamed(path.slice('/app/'.length)),
    'GET /state': async () => json(await stateOf(desk, settings, io)),
    'PUT /draft': async (asked) => {
      const { name, bytes } = await fileIn(asked);
      desk.dropDraft(name, bytes);
      return json({});
    },
    'PUT /source': async (asked) => {
      const { name, bytes } = await fileIn(asked);
      desk.dropSource(name, bytes);
      return json({});
    },
    'DELETE /source': ({ query }) => {
      desk.removeSource(nameOf(query.get('name')));
      return json({});
    },
    'POST /check': async () => {
      await desk.check();
      return json({});
    },
    'POST /stop': async () => {
      await desk.stop();
      return json({});
    },
    'GET /work': () => html(workOf(outcomeOf(desk), desk.decisions)),
    'GET /passage': ({ query }) => {
      const { sources } = outcomeOf(desk);
      const item = itemIn(query, desk);
      const view = sourceView(item, sources, Number(query.get('wider') ?? 0) || 0);
      return view === null ? null : html(view);
    },
    'POST /note': async (asked) => {
      const item = itemIn(asked.query, desk);
      const { done, comment, by } = await wordsIn(asked);
      const said = typeof comment === 'string' ? comment.trim() || null : undefined;
      await desk.decisions.note(item.subject.item, {
        by: nameIn(by, 'somebody'),
        ...(typeof done === 'boolean' ? { done } : {}),
        ...(said === undefined ? {} : { comment: said }),
      });
      return json({});
    },
    'POST /dismiss': async (asked) => {
      const outcome = outcomeOf(desk);
      const { reason, by } = await wordsIn(asked);
      const why = typeof reason === 'string' ? reason.trim() : '';
      if (why === '') throw new UserError('A dismissal needs a reason', 'say why the finding may stand');
      const finding = findingIn(asked.query, outcome);
      const report = await desk.decisions.dismiss(outcome.report, finding, nameIn(by, ''), why);
      desk.outcome = { ...outcome, report };
      return json({});
    },
    'POST /restore': async ({ query }) => {
      const outcome = outcomeOf(desk);
      const report = await desk.decisions.restore(outcome.report, findingIn(query, outcome));
      desk.outcome = { ...outcome, report };
      return json({});
    },
    'GET /export': async ({ path }) => {
      const { reporting } = await configure(settings, io);
      const { report } = outcomeOf(desk);
      const draft = () => desk.draftBytes();
      return exported(path.slice('/export/'.length), report, draft, reporting, io.version);
    },
    'GET /decisions': async ({ query }) => {
      const file = (await desk.decisions.files()).find(({ name }) => name.endsWith(query.get('name') ?? '?'));
      return file ? { type: 'application/octet-stream', body: file.text, saveAs: query.get('name')! } : null;
    },
  };
  return async (asked) => {
    const first = /^\/[^/]*/u.exec(asked.path)?.[0] ?? '/';
    const method = asked.method === 'HEAD' ? 'GET' : asked.method;
    const route = table[`${method} ${first}`];
    return route ? route(asked) : null;
  };
}

function json(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}

function html(body: string): Answer {
  return { type: 'text/html', body };
}

/** What the page needs to know to show itself. */
async function stateOf(desk: Desk, settings: CheckSettings, io: Io): Promise<unknown> {
  const { phase, steps, trouble, draftPath, sourceNames, isKept } = desk;
  const files = phase === 'done' ? await desk.decisions.files() : [];
  return {
    phase,
    steps,
    trouble,
    draft: draftPath,
    sources: sourceNames,
    formats: FORMATS,
    isKept,
    decisions: files.map(({ name }) => name),
    by: await nameByGit(settings, io),
  };
}

async function nameByGit({ folder }: CheckSettings, io: Io): Promise<string> {
  return (await io.git(['-C', folder, 'config', 'user.name']).catch(() => '')).trim();
}

async function fileIn({
  query,
  body,
}: Asked): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const name = nameOf(query.get('name'));
  const bytes = await body(maxBytesOf(name), name);
  if (bytes.length === 0) throw new UserError(`${name} is empty`, 'choose another file');
  return { name, bytes };
}

async function wordsIn({ body }: Asked): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await body(MAX_WORDS, 'What you wrote');
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    throw new UserError('The page sent what cannot be read', 'load it anew');
  }
}

function nameIn(given: unknown, fallback: string): string {
  const name = typeof given === 'string' ? given.trim() : '';
  if (name !== '') return name;
  if (fallback === '') throw new UserError('Nobody is named who dismisses the finding', 'give your name');
  return fallback;
}

function outcomeOf({ outcome }: Desk): Outcome {
  if (outcome === null) throw new UserError('Nothing has been checked yet', 'check a draft first');
  return outcome;
}

function itemIn(query: URLSearchParams, desk: Desk): Item {
  const item = itemNamed(outcomeOf(desk).report, query.get('item') ?? '');
  if (item === null) throw new UserError('This claim or quotation is no longer there', 'load the page anew');
  return item;
}

function findingIn(query: URLSearchParams, { report }: Outcome) {
  const finding = report.findings.find(({ id }) => id === query.get('finding'));
  if (!finding) throw new UserError('This finding is no longer there', 'load the page anew');
  return finding;
}
