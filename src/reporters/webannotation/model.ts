import type { Selectors } from '../../types/index.js';

/** A selector of the Web Annotation Data Model, section 4.2. */
export type Selector = Selectors['quote'] | Selectors['position'] | NonNullable<Selectors['page']>;

/** A part of a document (section 4). */
export interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly purpose?: 'linking';
  readonly selector: readonly Selector[];
}

/** Words of ours about the target (section 3.2.4). */
export interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly language: 'en';
  readonly purpose: 'describing' | 'assessing' | 'tagging' | 'commenting' | 'editing' | 'moderating';
}

/** An annotation (section 3). */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'describing' | 'assessing' | 'commenting' | 'editing';
  readonly body: readonly (TextualBody | SpecificResource)[];
  /** A whole document by its address, or parts of documents. */
  readonly target: string | SpecificResource | readonly SpecificResource[];
}

/** Words of ours, said for a purpose. */
export function textualBody(purpose: TextualBody['purpose'], value: string): TextualBody {
  return { type: 'TextualBody', value, format: 'text/plain', language: 'en', purpose };
}
