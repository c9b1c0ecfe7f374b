// The page is whole without this script, which adds keys and jumps by clicking on words.
(() => {
  const cards = () => [...document.querySelectorAll('.card')].filter((card) => card.offsetParent !== null);
  const told = document.getElementById('told');
  const tell = (words) => {
    if (told) told.textContent = words;
  };
  let current = null;

  /** Opens and marks what the address names, and the words of the article that belong to it. */
  function show(id, behavior = 'auto') {
    const target = document.getElementById(id);
    if (!target) return;
    document.querySelectorAll('.current').forEach((element) => element.classList.remove('current'));
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details'))
      fold.open = true;
    const card = target.closest('.card') ?? document.getElementById(id.replace(/^at-/, ''));
    if (!card || !card.classList.contains('card')) return;
    current = card;
    if (target === card) card.querySelector('details').open = true;
    card.classList.add('current');
    document
      .querySelectorAll(`.of-${CSS.escape(card.id)}`)
      .forEach((words) => words.classList.add('current'));
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: window.innerHeight < target.offsetHeight ? 'start' : 'center', behavior });
  }

  function go(id) {
    history.replaceState(null, '', `#${id}`);
    show(id);
  }

  /** The next or previous card in the list from the one that is current, round the ends. */
  function step(list, by) {
    if (list.length === 0) return tell('Nothing to show');
    const at = list.indexOf(current);
    const start = at === -1 ? list.findIndex((card) => current && follows(current, card)) : at + by;
    const index = at === -1 ? (start === -1 ? 0 : by > 0 ? start : start - 1) : start;
    const next = list[(index + list.length) % list.length];
    go(next.id);
    tell(`${list.indexOf(next) + 1} of ${list.length}`);
  }

  const follows = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const urgent = () => cards().filter((card) => card.matches('.is-fix, .is-look'));

  function switchSides() {
    if (!current) return step(cards(), 1);
    const reference = document.getElementById(`at-${current.id}`);
    go(document.activeElement === reference ? current.id : reference.id);
  }

  const keys = {
    n: () => step(urgent().length > 0 ? urgent() : cards(), 1),
    p: () => step(urgent().length > 0 ? urgent() : cards(), -1),
    j: () => step(cards(), 1),
    k: () => step(cards(), -1),
    b: switchSides,
  };

  document.addEventListener('keydown', (event) => {
    const action = keys[event.key];
    const on = document.getElementById('keys')?.checked;
    if (!action || !on || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('a, summary, input, label') || String(getSelection())) return;
    const words = event.target.closest('.m');
    if (words) go(words.dataset.for);
  });

  const named = () => decodeURIComponent(location.hash.slice(1));
  addEventListener('hashchange', () => show(named()));
  if (location.hash) history.scrollRestoration = 'manual';
  addEventListener('load', () => location.hash && show(named(), 'instant'));
})();
