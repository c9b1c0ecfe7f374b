import { ask } from './api.js';
import { attempt, byId, tell } from './dom.js';

let current = null;
let wider = 0;

/** Fetches the work and shows it; what was open before is open again. */
export async function showWork() {
  const text = await (await ask('GET', 'work')).text();
  const kept = { id: current?.id ?? null, hide: byId('hide-done')?.checked ?? false };
  const folds = openFolds();
  const tops = panes().map((pane) => pane.scrollTop);
  byId('work').innerHTML = text;
  byId('hide-done').checked = kept.hide;
  hideDone();
  byId('hide-done').addEventListener('change', hideDone);
  for (const fold of folds) {
    const again = [...document.querySelectorAll('.list .fold')].find((each) => titleOf(each) === fold);
    if (again) again.open = true;
  }
  panes().forEach((pane, index) => (pane.scrollTop = tops[index] ?? 0));
  const card = kept.id === null ? null : byId(kept.id);
  if (card) select(card, { focus: false, scroll: false });
  else select(cards()[0] ?? null, { focus: false, scroll: false });
}

const panes = () => [...document.querySelectorAll('#work > .pane')];
const titleOf = (fold) => fold.querySelector('summary').textContent.replace(/\d+/gu, '');
const openFolds = () => [...document.querySelectorAll('.list .fold[open]')].map(titleOf);

/** The cards that can be seen. */
export const cards = () =>
  [...document.querySelectorAll('#work .card')].filter((card) => card.offsetParent !== null);

/** The card that is being worked on. */
export const selected = () => current;

function hideDone() {
  byId('work').classList.toggle('hides-done', byId('hide-done').checked);
  for (const card of document.querySelectorAll('#work .card'))
    card.classList.toggle('is-done', card.querySelector('.decide')?.dataset.done === 'yes');
}

/** Opens a card and marks its words in the article. */
export function select(card, { focus = true, scroll = true } = {}) {
  if (current) current.classList.remove('current');
  document.querySelectorAll('#work .m.current').forEach((words) => words.classList.remove('current'));
  if (current && card && current !== card) current.querySelector('details').open = false;
  current = card;
  if (!card) return;
  for (let fold = card.closest('details.fold'); fold; fold = fold.parentElement.closest('details.fold'))
    fold.open = true;
  card.querySelector('details').open = true;
  card.classList.add('current');
  const words = [...document.querySelectorAll(`#work .of-${CSS.escape(card.id)}`)];
  words.forEach((part) => part.classList.add('current'));
  if (scroll) {
    words[0]?.scrollIntoView({ block: 'center' });
    card.scrollIntoView({ block: 'nearest' });
  }
  if (focus) card.focus({ preventScroll: true });
}

/** The next or previous card, round the ends; of `urgent` ones only those to fix or to read. */
export function step(by, urgent) {
  const all = cards();
  const wanted = urgent ? all.filter((card) => card.matches('.is-fix, .is-look, .is-read')) : all;
  const list = wanted.length > 0 ? wanted : all;
  if (list.length === 0) return tell('Nothing to show');
  const from = list.indexOf(current);
  const to = from === -1 ? 0 : (from + by + list.length) % list.length;
  select(list[to]);
  tell(`${to + 1} of ${list.length}`);
}

/** Between the list and the article. */
export function switchSides() {
  if (!current) return;
  const reference = byId(`at-${current.id}`);
  if (document.activeElement === reference) select(current);
  else reference?.focus();
  if (document.activeElement === reference) reference.scrollIntoView({ block: 'center' });
}

/** Shows the source at the passage, in the place of the list. */
export async function readOn(more = 0) {
  if (!current?.querySelector('.read-on')) return tell('No source document holds a passage for this');
  wider = more;
  await attempt(async () => {
    const response = await ask('GET', `passage?item=${encodeURIComponent(current.id)}&wider=${wider}`);
    const pane = byId('source');
    pane.innerHTML = await response.text();
    pane.hidden = false;
    byId('work').classList.add('shows-source');
    pane.querySelector('.back-to-list').addEventListener('click', backToList);
    pane.querySelector('.wider')?.addEventListener('click', () => readOn(wider + 1));
    byId('source-title').focus({ preventScroll: true });
    pane.querySelector('mark')?.scrollIntoView({ block: 'center' });
  });
}

/** Takes the source away again. */
export function backToList() {
  byId('source').hidden = true;
  byId('work').classList.remove('shows-source');
  if (current) select(current);
}

export const showsSource = () => !byId('source').hidden;

/** Clicks on words lead to their card, on a number too. */
export function wireWork() {
  byId('work').addEventListener('click', (event) => {
    const reference = event.target.closest('a.ref, .back a');
    if (reference) {
      event.preventDefault();
      const id = reference.getAttribute('href').slice(1);
      if (id.startsWith('at-')) return switchSides();
      return select(byId(id));
    }
    const words = event.target.closest('.m');
    if (words && !String(getSelection())) return select(byId(words.dataset.for));
    const card = event.target.closest('.card');
    if (card && event.target.closest('summary') && card !== current) {
      event.preventDefault();
      select(card);
    }
  });
}
