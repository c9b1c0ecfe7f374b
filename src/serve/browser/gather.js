import { ask } from './api.js';
import { attempt, byId, complain, make, tell } from './dom.js';

/** Files that are on their way to the program. */
let underWay = Promise.resolve(true);
let waiting = 0;

/** Waits for the files that are under way; false where one of them was refused, which is told then. */
export async function arrived() {
  const isWaiting = waiting > 0;
  return (await underWay) || !isWaiting;
}

/** Wires the places where a draft and sources are dropped; `changed` is called after each change. */
export function wireGathering(changed) {
  wireZone(
    'draft',
    async ([file, ...others]) => {
      if (others.length > 0) throw new Error('The draft is one file; drop the others as sources');
      await sendFile('draft', file);
    },
    changed,
  );
  wireZone(
    'sources',
    async (files) => {
      for (const file of files) await sendFile('source', file);
    },
    changed,
  );
  // A file dropped beside the zones must not take the place of the page.
  for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault());
}

function wireZone(id, take, changed) {
  const zone = byId(`${id}-zone`);
  const input = byId(`${id}-file`);
  const taken = (files) =>
    attempt(async () => {
      if (files.length === 0) return true;
      tell('Taking the files …');
      try {
        await take(files);
        tell(files.length === 1 ? `${files[0].name} is here` : `${files.length} files are here`);
        return true;
      } catch (error) {
        tell('');
        throw error;
      } finally {
        await changed();
      }
    });
  const send = (files) => {
    waiting++;
    underWay = underWay
      .then(() => taken(files))
      .finally(() => {
        waiting--;
      });
    return underWay;
  };
  input.addEventListener('change', async () => {
    await send([...input.files]);
    input.value = '';
  });
  zone.addEventListener('dragenter', () => zone.classList.add('over'));
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', (event) => {
    if (!zone.contains(event.relatedTarget)) zone.classList.remove('over');
  });
  zone.addEventListener('drop', async (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    await send([...event.dataTransfer.files]);
  });
}

async function sendFile(place, file) {
  try {
    await ask('PUT', `${place}?name=${encodeURIComponent(file.name)}`, file);
  } catch (error) {
    // A server that refuses early hangs up while the browser is still sending.
    if (error.message.startsWith('The program behind') && file.size > 0) {
      await ask('GET', 'state');
      throw new Error(`${file.name} is too large to be taken, or could not be read`, { cause: error });
    }
    throw error;
  }
}

/** Shows what lies on the desk. */
export function showFiles({ draft, sources }, changed) {
  byId('draft-list').replaceChildren(...(draft === null ? [] : [make('li', { textContent: draft })]));
  byId('sources-list').replaceChildren(...sources.map((source) => sourceItem(source, changed)));
  byId('check').disabled = draft === null;
}

function sourceItem({ name, dropped }, changed) {
  if (!dropped) return make('li', {}, make('span', { textContent: name }));
  const remove = make('button', { type: 'button', textContent: 'Take away' });
  remove.setAttribute('aria-label', `Take away ${name}`);
  remove.addEventListener('click', async () => {
    complain(null);
    await attempt(() => ask('DELETE', `source?name=${encodeURIComponent(name)}`));
    await changed();
    byId('sources-file').focus();
  });
  return make('li', {}, make('span', { textContent: name }), ' ', remove);
}
