import { wordList } from '../../language/lexicon.js';
import { formsOf, inflect } from './inflect.js';

/**
 * What a reporting verb does to the words it reports. say: passes them on. find: vouches for them. doubt: denies or disputes them, so
 * the verb belongs to the statement. label: gives something a name ("called it “reckless”"). think: a state of mind. do: a speech
 * act whose object is quoted but which takes no that-clause ("read", "chanted").
 */
export type CueClass = 'say' | 'find' | 'doubt' | 'label' | 'think' | 'utter';

/** How a word form can stand: only `finite` and `participle` forms need a subject of their own. */
export type FormKind = 'base' | 'third' | 'past' | 'ing';

/** A word form with the verb it belongs to. */
export interface ReportingForm {
  readonly base: string;
  readonly group: CueClass;
  readonly kind: FormKind;
}

const VERBS: Readonly<Record<CueClass, string>> = {
  say: `say tell state announce claim allege argue write tweet retweet post warn insist testify report note add explain ask acknowledge
    admit affirm agree assert assure advise answer aver avow boast brag caution charge comment complain concede confess confide contend
    continue counter cry declare demand disclose elaborate emphasize emphasise exclaim express gripe grumble guess hint imply inform
    insinuate interject joke lament maintain mention muse mutter observe offer opine plead pledge point predict proclaim profess promise
    pronounce propose protest quip rant reaffirm reason recall recommend recount reiterate relate remark remind repeat reply respond
    retort reveal scoff shout shrug sigh signal snap speculate stipulate stress submit suggest summarize summarise swear tease text
    theorize threaten thunder tout urge utter volunteer vow wonder yell blog email message publish read specify detail describe
    disagree apologize apologise instruct order request clarify echo underscore underline highlight narrate reckon spell
    concur joke grouse marvel murmur whisper scream bellow fume sneer vent venture whine rejoin interrupt intone gush enthuse
    notify rule decree certify attest exhort implore encourage chime lecture preach crow jeer taunt exult confide depose guarantee assess estimate forecast project foretell summon`,
  find: `find conclude determine show confirm discover establish demonstrate indicate judge prove learn verify uncover detect
    hold calculate infer deduce ascertain notice identify illustrate corroborate`,
  doubt: `deny dispute doubt reject refute rebut question challenge contradict debunk disprove disavow discount`,
  label: `call dub describe label brand term characterize characterise denounce dismiss blast slam criticize criticise praise condemn
    deride decry hail laud rate deem ridicule mock lambaste applaud depict paint portray cite liken compare accuse invoke reference
    tout trumpet style nickname declare regard attack scold chide berate chastise commend rebuke reprimand bemoan title entitle cast
    slap defend ridicule belittle castigate excoriate pan welcome`,
  think: `believe think hope fear expect suspect assume feel know understand realize realise imagine anticipate wish worry presume
    suppose figure consider recognize recognise`,
  utter: `chant sing recite speak rail`,
};

const NOUN_LIKE = wordList('noun-like forms');

const FORMS = new Map<string, ReportingForm>();
for (const group of ['utter', 'label', 'think', 'doubt', 'find', 'say'] as const) {
  for (const base of VERBS[group].trim().split(/\s+/u)) {
    const { third, ing } = inflect(base);
    for (const form of formsOf(base)) {
      const kind = form === ing ? 'ing' : form === third ? 'third' : form === base ? 'base' : 'past';
      FORMS.set(form, { base, group, kind });
    }
  }
}

/** The reporting verb a folded word is a form of, or undefined. */
export function reportingForm(norm: string): ReportingForm | undefined {
  return FORMS.get(norm);
}

/** True for forms that are nouns or adjectives at least as often ("claims", "states", "report"). */
export function isNounLike(norm: string): boolean {
  return NOUN_LIKE.has(norm);
}

/** Nouns that name an act of speech and may carry a that-clause or a quotation ("her claim that …"). */
export const SPEECH_NOUNS = wordList('speech nouns');

/** Nouns that make "found no … that" a statement about evidence. */
export const EVIDENCE_NOUNS = wordList('evidence nouns');
