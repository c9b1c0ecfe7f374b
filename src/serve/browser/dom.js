/** The element of the page with an id. */
export const byId = (id) => document.getElementById(id);

/** An element with text and children. */
export function make(tag, more = {}, ...children) {
  const element = Object.assign(document.createElement(tag), more);
  element.append(...children);
  return element;
}

/** Milliseconds for which what is told stays in view. */
const SEEN = 4000;
let fading;

/** Says something to those who listen, and shows it for a while. */
export function tell(words) {
  byId('told').textContent = words;
  clearTimeout(fading);
  fading = setTimeout(() => (byId('told').textContent = ''), SEEN);
}

/** Shows what went wrong, in one sentence; nothing takes it away. */
export function complain(error) {
  byId('trouble').textContent = error === null ? '' : (error.message ?? String(error));
}

/** Does something, and shows what goes wrong. */
export async function attempt(action) {
  complain(null);
  try {
    return await action();
  } catch (error) {
    complain(error);
    return undefined;
  }
}
