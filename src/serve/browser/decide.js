import { ask, send } from './api.js';
import { attempt, byId, tell } from './dom.js';
import { readOn, selected, showWork } from './work.js';

const NAME = 'sourcecheck-by';
let suggested = '';
let asked = null;

/** The name under which decisions are kept: what was typed last, else what git says. */
const by = () => localStorage.getItem(NAME) ?? suggested;

/** Wires ticks, comments and dismissals. */
export function wireDecisions(changed) {
  byId('work').addEventListener('change', (event) => {
    if (event.target.matches('.tick-box')) tick(event.target, changed);
  });
  byId('work').addEventListener('click', (event) => {
    const button = event.target.closest('.decide button');
    if (!button) return;
    if (button.matches('.comment')) comment(button);
    else if (button.matches('.dismiss')) dismiss(button);
    else if (button.matches('.restore')) restore(button, changed);
    else if (button.matches('.read-on')) readOn();
  });
  byId('say-form').addEventListener('submit', (event) => {
    event.preventDefault();
    keep(changed);
  });
  byId('say-cancel').addEventListener('click', () => byId('say').close());
  byId('say').addEventListener('close', () => asked?.card.focus({ preventScroll: true }));
}

export function suggestName(name) {
  suggested = name;
}

const itemOf = (element) => element.closest('.decide').dataset.item;

async function tick(box, changed) {
  const { checked } = box;
  await attempt(() => send(`note?item=${itemOf(box)}`, { done: checked, by: by() }));
  await showWork();
  await changed();
  selected()?.querySelector('.tick-box')?.focus({ preventScroll: true });
  tell(checked ? 'Ticked off' : 'No longer ticked off');
}

function comment(button) {
  open({
    card: button.closest('.card'),
    title: 'Comment',
    label: 'Comment (leave it empty to take it away)',
    words: button.dataset.comment,
    needed: false,
    keep: (words, name) => send(`note?item=${itemOf(button)}`, { comment: words, by: name }),
  });
}

function dismiss(button) {
  open({
    card: button.closest('.card'),
    title: 'Dismiss the finding',
    label: 'Why it may stand',
    words: '',
    needed: true,
    keep: (reason, name) => send(`dismiss?finding=${button.dataset.finding}`, { reason, by: name }),
  });
}

async function restore(button, changed) {
  await attempt(() => ask('POST', `restore?finding=${button.dataset.finding}`));
  await showWork();
  await changed();
  tell('The finding stands again');
  selected()?.focus({ preventScroll: true });
}

function open(request) {
  asked = { ...request, id: request.card.id };
  byId('say-title').textContent = request.title;
  byId('say-form').querySelector('label[for="say-words"]').textContent = request.label;
  byId('say-words').value = request.words;
  byId('say-words').required = request.needed;
  byId('say-by').value = by();
  byId('say-by').required = request.needed;
  byId('say-trouble').textContent = '';
  byId('say').showModal();
  byId('say-words').focus();
}

async function keep(changed) {
  const name = byId('say-by').value.trim();
  if (name !== '') localStorage.setItem(NAME, name);
  try {
    await asked.keep(byId('say-words').value, name);
  } catch (error) {
    byId('say-trouble').textContent = error.message;
    return;
  }
  await showWork();
  asked.card = byId(asked.id) ?? selected();
  byId('say').close();
  tell('Kept');
  await changed();
}
