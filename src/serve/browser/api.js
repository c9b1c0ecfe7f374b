/** Asks the page's own server; throws an `Error` with one clear sentence when it says no, or is gone. */
export async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(path, { method, body });
  } catch {
    throw new Error('The program behind this page has ended; start sourcecheck serve again');
  }
  if (response.ok) return response;
  const text = await response.text();
  throw new Error(sentenceIn(text));
}

function sentenceIn(text) {
  try {
    return JSON.parse(text).error;
  } catch {
    return text.trim() || 'The page could not do that';
  }
}

/** The state of the desk. */
export async function state() {
  return (await ask('GET', 'state')).json();
}

/** Sends words as JSON. */
export function send(path, words) {
  return ask('POST', path, JSON.stringify(words));
}
