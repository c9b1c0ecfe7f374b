import type { OmissionReason } from '../types/index.js';

const PATTERNS: readonly (readonly [reason: OmissionReason, pattern: RegExp])[] = [
  [
    'caption',
    /^[([]?(?:(?:featured|file|lead|cover|header|main)\s+)?(?:photos?|images?|pictures?|pics?|videos?|screen\s?shots?|screengrabs?|illustrations?|graphics?|charts?|maps?|infographics?)(?:\s+(?:credits?|courtesy|source|caption))?\s*(?::|by\b|via\b|courtesy\b)/iu,
  ],
  [
    'caption',
    /^(?:getty images|getty|ap photo|reuters|afp|shutterstock|wikimedia commons)(?:\s*[/|,]\s*[\p{L}\s]+)?\.?$/iu,
  ],
  [
    'boilerplate',
    /^(?:story|article|post|text|report)?\s*(?:continues|continued)\s+(?:below|after|on|from)\b|^(?:scroll|keep reading|continue reading|read (?:more|next|the (?:rest|full|whole))|see also|related|more on|more from|also read|you may also like|recommended|trending|most read|advertisement|advertising|sponsored|promoted|loading|share (?:this|on)|tags?|filed under|categories|comments?)\b[^.!?]*[:.…»>]?$/iu,
  ],
  [
    'boilerplate',
    /^(?:copyright|©|\(c\))|\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b|\bterms of (?:use|service)\b|\bprivacy policy\b|\bcookies?\s+(?:policy|settings)\b/iu,
  ],
  [
    'boilerplate',
    /\b(?:contributed to this (?:report|story|article)|(?:story|post|article|page|piece|report) (?:has been|was|is being)? ?(?:updated|corrected|first published|originally (?:published|appeared))|is a (?:staff writer|freelance|reporter (?:for|at|with)|columnist for|contributor))\b|^\(?(?:reporting|writing|editing|additional reporting) by\b|^(?:last )?updated?\b[^.]{0,40}$|^(?:published|posted)(?: on| at)?\b[^.]{0,40}$/iu,
  ],
  ['boilerplate', /^[Bb]y\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]+){0,5}(?:[,|•][^.]*)?$/u],
  [
    'boilerplate',
    /\b(?:(?:our|free|daily|weekly|email) newsletters?|mailing list|our (?:shop|store|app|podcast|channel|patreon|merch\w*)|on (?:our )?(?:patreon|parler|gab|mewe)|our (?:web\s?site )?link)\b/iu,
  ],
  ['boilerplate', /^(?:here is|here's|this is|find) (?:the|a|our) link\b|^(?:https?:\/\/|www\.)\S+$/iu],
  ['boilerplate', /^[\p{P}\p{S}\s\p{Nd}]+$/u],
];

/** Boilerplate, captions and credits told by their wording, or null. Patterns are those of web pages and agencies at large. */
export function stockReason(sentence: string): OmissionReason | null {
  return PATTERNS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
}

const APPEALS =
  /^(?:please|kindly)\b|\b(?:please (?:share|note|consider|visit|subscribe|follow|support|donate|help|join|contact|read|see|click)|be sure to|make sure to|don['’]t (?:forget to|miss)|sign up (?:for|to|here|now|today)|subscribe (?:to|here|now|today)|click (?:here|on|the|below)|(?:follow|visit|join|contact|support|like|find|email|write to) us\b|check out our|stay tuned|become a (?:member|subscriber|patron)|help us (?:keep|continue|grow|by))/iu;

/** True for words that ask the reader to do something for the outlet or a cause. */
export function isAppeal(sentence: string): boolean {
  return APPEALS.test(sentence);
}
