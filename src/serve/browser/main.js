import { ask, state } from './api.js';
import { wireDecisions, suggestName } from './decide.js';
import { attempt, byId, complain, make, tell } from './dom.js';
import { arrived, showFiles, wireGathering } from './gather.js';
import {
  backToList,
  readOn,
  select,
  selected,
  showWork,
  showsSource,
  step,
  switchSides,
  wireWork,
} from './work.js';

/** Milliseconds between two looks at a check that runs. */
const LOOK = 300;
let shown = null;

/** Shows what the desk has come to. */
async function show(now) {
  const { phase, trouble, draft } = now;
  byId('gathering').hidden = phase !== 'gathering';
  byId('progress').hidden = phase !== 'checking';
  byId('work').hidden = phase !== 'done';
  byId('tools').hidden = phase !== 'done';
  if (phase !== 'done') byId('source').hidden = true;
  byId('draft-name').textContent = draft ?? '';
  document.title = draft === null ? 'sourcecheck' : `${draft} – sourcecheck`;
  suggestName(now.by);
  if (phase === 'gathering') {
    showFiles(now, refresh);
    if (trouble !== null) complain(new Error(trouble));
  }
  if (phase === 'checking') await watch(now);
  if (phase === 'done') {
    showSave(now);
    if (shown !== 'done') {
      byId('work').classList.remove('shows-source');
      await showWork();
      tell('The check is done');
      byId('main').focus({ preventScroll: true });
    }
  }
  shown = byId('work').hidden ? phase : 'done';
}

async function refresh() {
  await attempt(async () => show(await state()));
}

async function watch(now) {
  if (shown !== 'checking') byId('progress-title').focus();
  showSteps(now.steps);
  shown = 'checking';
  await new Promise((resolve) => setTimeout(resolve, LOOK));
  await show(await state());
}

function showSteps(steps) {
  const list = byId('steps');
  if (steps.length < list.children.length) list.replaceChildren();
  for (const words of steps.slice(list.children.length)) list.append(make('li', { textContent: words }));
  list.scrollTop = list.scrollHeight;
}

/** Every format, and the files of decisions. */
function showSave({ formats, decisions, isKept }) {
  const link = (href, words, more) =>
    make('li', {}, make('a', { href, textContent: words, download: '' }), ` ${more}`);
  const name = (path) => path.split('/').at(-1);
  byId('save').replaceChildren(
    ...formats.map(({ id, summary }) => link(`export/${id}`, id, summary)),
    ...decisions.map((path) =>
      link(
        `decisions?name=${encodeURIComponent(name(path))}`,
        name(path),
        isKept ? `kept in ${path}` : 'what you decided: save it beside the draft',
      ),
    ),
  );
}

async function check() {
  if (!(await arrived())) return;
  complain(null);
  byId('steps').replaceChildren();
  shown = null;
  await attempt(() => ask('POST', 'check'));
  await refresh();
}

const click = (selector) => selected()?.querySelector(selector)?.click();

const KEYS = {
  n: () => step(1, true),
  p: () => step(-1, true),
  j: () => step(1, false),
  k: () => step(-1, false),
  b: switchSides,
  x: () => click('.tick-box'),
  c: () => click('.decide .comment'),
  d: () => click('.decide .dismiss'),
  s: () => (showsSource() ? backToList() : readOn()),
  Escape: () => showsSource() && backToList(),
};

addEventListener('keydown', (event) => {
  const typing = event.target.closest('textarea, dialog, input:not([type="checkbox"])');
  const action = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
  if (!action || typing || byId('work').hidden || !byId('keys').checked) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
});

byId('check').addEventListener('click', check);
byId('again').addEventListener('click', check);
byId('stop').addEventListener('click', async () => {
  await attempt(() => ask('POST', 'stop'));
  await refresh();
});
byId('other').addEventListener('click', () => {
  byId('work').hidden = true;
  byId('source').hidden = true;
  byId('tools').hidden = true;
  byId('gathering').hidden = false;
  shown = 'gathering';
  attempt(async () => showFiles(await state(), refresh));
  byId('draft-file').focus();
});
byId('print').addEventListener('click', () => print());
// One menu at a time, and none that stays open behind one's back.
addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('.menu[open]'))
    if (!menu.contains(event.target)) menu.open = false;
});

wireGathering(refresh);
wireWork();
wireDecisions(async () => showSave(await state()));
await refresh();
if (location.hash) select(byId(decodeURIComponent(location.hash.slice(1))));
