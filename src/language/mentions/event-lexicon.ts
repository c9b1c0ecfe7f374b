import { wordList } from '../lexicon.js';
/** A ladder of events: what an act must be aimed at to stand on it, and the words of each rung, lowest first. */
export interface Ladder {
  readonly id: string;
  /** Folded words, one of which must stand in the act's clause; null when the verbs say enough. */
  readonly field: ReadonlySet<string> | null;
  /** Alternatives of verb bases, with what follows them where the verb alone says too little; index 0 is rung 1. */
  readonly rungs: readonly string[];
}

const SYSTEMS = wordList('systems');
const CONTESTS = wordList('contests');

/** Forms of regular and common irregular verbs are listed by what the word begins with. */
export const LADDERS: readonly Ladder[] = [
  {
    id: 'intrusion',
    field: SYSTEMS,
    rungs: [
      'scan(?:s|ned|ning)?|prob(?:e|es|ed|ing)|target(?:s|ed|ing)?|reconnoit\\S+',
      'access(?:es|ed|ing)?|enter(?:s|ed|ing)?|breach(?:es|ed|ing)?|penetrat(?:e|es|ed|ing|ion)|hack(?:s|ed|ing)?|infiltrat(?:e|es|ed|ing|ion)|compromis(?:e|es|ed|ing)|intru(?:de|des|ded|sion|sions)|br(?:eak|oke|oken) into|incursions?|gain(?:s|ed)? (?:entry|access)|got into|view(?:s|ed|ing)?|infect(?:s|ed|ing|ions?)?',
      'exfiltrat(?:e|es|ed|ing|ion)|steal(?:s|ing)?|stole|stolen|theft|download(?:s|ed|ing)?|extract(?:s|ed|ing)?|leak(?:s|ed|ing)?',
      'alter(?:s|ed|ing|ation|ations)?|chang(?:e|es|ed|ing)|modif(?:y|ies|ied|ying)|manipulat(?:e|es|ed|ing|ion)|tamper(?:s|ed|ing)?|rewr(?:ite|ote|itten)|falsif(?:y|ies|ied|ying)|delet(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|doctor(?:ed|ing)',
    ],
  },
  {
    id: 'influence',
    field: CONTESTS,
    rungs: [
      'lobb(?:y|ies|ied|ying)|court(?:s|ed|ing)',
      'influenc(?:e|es|ed|ing)|sway(?:s|ed|ing)?|persuad(?:e|es|ed|ing)|shap(?:e|es|ed|ing)',
      'interfer(?:e|es|ed|ing|ence)|meddl(?:e|es|ed|ing)|disrupt(?:s|ed|ing|ion)?|subvert(?:s|ed|ing)?|sabotag(?:e|es|ed|ing)|manipulat(?:e|es|ed|ing|ion)|alter(?:s|ed|ing)?|hijack(?:s|ed|ing)?',
      'rig(?:s|ged|ging)|swing(?:s|ing)?|swung|st(?:eal|eals|ole|olen|ealing)|fix(?:es|ed|ing)|overturn(?:s|ed|ing)?|flip(?:s|ped|ping)?|(?:decid(?:e|es|ed|ing)|determin(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|alter(?:s|ed|ing)?) (?:the |its |that )?(?:outcome|result|results|winner)',
    ],
  },
  {
    id: 'prosecution',
    field: null,
    rungs: [
      'investigat(?:e|es|ed|ing) (?:for|over)|under investigation|question(?:ed|ing) (?:by police|over|about)|(?<= (?:police|officers|detectives|investigators|prosecutors) (?:have |had )?)(?:questioned|interviewed|interrogated)',
      'arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|detention',
      'charged (?:with|over)|indict(?:s|ed|ing|ments?)|prosecut(?:e|es|ed|ing)|stand trial|stood trial|on trial|(?:faces|faced|facing) (?:trial|charges)',
      'convict(?:s|ed|ing|ions?)|found guilty|pleaded guilty|sentenc(?:e|es|ed|ing)|jailed|imprisoned|fined',
    ],
  },
];
