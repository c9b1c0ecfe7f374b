import type { ItsFunction, WinkMethods } from 'wink-nlp';
import type { PartOfSpeech, Tag, Token } from '../types/index.js';

/** Gives each token of a stretch of text its part of speech and base form. */
export type Tagger = (text: string, tokens: readonly Token[], offset: number) => Tag[];

let loaded: Promise<Tagger> | null = null;

/** The tagger, loaded when it is first asked for (some 0.3 s). The only door to wink-nlp. */
export function loadTagger(): Promise<Tagger> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Tagger> {
  const [{ default: wink }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  return taggerOf(wink(model, ['pos']));
}

/** One token of wink with the place where it begins in the text it was given. */
interface Tagged {
  readonly start: number;
  readonly tag: Tag;
}

function taggerOf(nlp: WinkMethods): Tagger {
  return (text, tokens, offset) => {
    const tagged = read(nlp, text);
    let at = 0;
    return tokens.map((token) => {
      const start = token.span.start - offset;
      while (at + 1 < tagged.length && tagged[at + 1]!.start <= start) at++;
      return tagOf(token, tagged[at]);
    });
  };
}

function read(nlp: WinkMethods, text: string): Tagged[] {
  const words = nlp.readDoc(text).tokens();
  const values = words.out();
  const its = nlp.its as Readonly<Record<'pos' | 'lemma', ItsFunction<string>>>;
  const [pos, lemmas] = [words.out(its.pos), words.out(its.lemma)];
  let end = 0;
  return values.map((value, index) => {
    const start = Math.max(end, text.indexOf(value, end));
    end = start + value.length;
    return { start, tag: { pos: pos[index] as PartOfSpeech, lemma: (lemmas[index] ?? value).toLowerCase() } };
  });
}

/** A word that wink reads with its neighbour ("self-locking") has no base form of its own and keeps its spelling. */
function tagOf(token: Token, tagged: Tagged | undefined): Tag {
  const pos = token.kind === 'mark' ? 'PUNCT' : (tagged?.tag.pos ?? 'X');
  const own = tagged && !/[-\s]/u.test(tagged.tag.lemma) ? tagged.tag.lemma : token.norm;
  return { pos, lemma: token.kind === 'word' ? own : token.norm };
}
