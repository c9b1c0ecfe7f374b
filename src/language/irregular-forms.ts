/** Irregular verbs with their past forms, base form first. Forms that are more often another word (ground) are left out. */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought
catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fly flew flown|forbid forbade forbidden|forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard
hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt
lend lent|lose lost|make made|mean meant|meet met|mislead misled|misunderstand misunderstood|overcome overcame
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|prove proven|quit
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|seek sought|sell sold|send sent|shake shook shaken
shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
speak spoke spoken|speed sped|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck
sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept
win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
mistake mistook mistaken|see saw seen|leave left|die dead death deaths died dying|lie lying|tie tying`;

/** Nouns with irregular plurals, among them those in -s whose plural a stem would part from them. */
const NOUNS = `
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|person people|wife wives
knife knives|half halves|shelf shelves|thief thieves|wolf wolves|loaf loaves|ox oxen|crisis crises
analysis analyses|basis bases|thesis theses|hypothesis hypotheses|diagnosis diagnoses|axis axes|oasis oases
criterion criteria|phenomenon phenomena|datum data|medium media|bacterium bacteria|curriculum curricula|stimulus stimuli
alumnus alumni|nucleus nuclei|fungus fungi|index indices|appendix appendices|matrix matrices|vertex vertices
bus buses|gas gases|virus viruses|campus campuses|bonus bonuses|lens lenses|census censuses|circus circuses|atlas atlases`;

const [VERB_BASES, NOUN_BASES] = [VERBS, NOUNS].map(
  (families) =>
    new Map(
      families.split(/[|\n]/u).flatMap((family): [string, string][] => {
        const [base, ...forms] = family.trim().split(/\s+/u);
        return base ? forms.map((form) => [form, base]) : [];
      }),
    ),
);

/** The base form of an irregular folded word ("found" → "find", "women" → "woman"); any other word unchanged. */
export function baseForm(word: string): string {
  return VERB_BASES!.get(word) ?? NOUN_BASES!.get(word) ?? word;
}

/** True for an irregular past form or participle ("tore", "torn"), whatever else the word may be. */
export function isIrregularVerb(word: string): boolean {
  return VERB_BASES!.has(word) && !/^(?:dead|deaths?|dying|lying|tying)$/u.test(word);
}
