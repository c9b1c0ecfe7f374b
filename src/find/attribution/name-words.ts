const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Titles and roles that stand before a person's name and are no part of it. */
export const TITLES = words(
  `mr mrs ms miss dr prof professor rev reverend fr father sister sir lord lady dame king queen prince princess president vice premier
  chancellor prime minister senator sen congressman congresswoman congressperson rep representative governor gov mayor judge justice
  chief general gen lt lieutenant col colonel capt captain maj major sgt sergeant cmdr commander adm admiral officer detective det
  deputy acting interim former retired ex-president secretary secretary-general director chairman chairwoman chair speaker leader
  majority minority house senate ambassador attorney counsel counselor spokesman spokeswoman spokesperson coach pastor bishop
  archbishop cardinal pope rabbi imam sheikh ayatollah candidate nominee republican democrat democratic gop analyst economist
  editor reporter correspondent host anchor activist actor actress author superintendent supt sheriff commissioner constable inspector
  supervisor councilman councilwoman councillor alderman del delegate assemblyman assemblywoman czar envoy executive undersecretary
  treasurer comptroller surgeon chairperson co-chair co-founder founder ceo state press national security foreign defense defence
  finance health interior home vice-president lead-author lead researcher scientist pollster strategist manager adviser advisor
  billionaire businessman businesswoman`,
);

/** Words that make a name one of a body, not of a person. */
export const BODIES = words(
  `department ministry agency bureau commission committee council office administration authority board court university college
  institute institution center centre foundation association society union federation organization organisation party party's group
  company corporation corp inc ltd llc bank fund school hospital church police service services army navy force forces guard embassy
  consulate government parliament congress senate house assembly cabinet kremlin pentagon news times post journal herald tribune
  guardian telegraph magazine network radio television tv press reuters team campaign coalition alliance league club task panel
  inspectorate registry treasury secretariat laboratory laboratories labs studios partners industries airlines motors nations states
  district county city state fbi cia republicans democrats conservatives liberals reserve exchange`,
);

/** Words that name a document. */
export const DOCUMENTS = words(
  `report statement letter memo memorandum document study survey poll review audit assessment analysis paper article book lawsuit
  complaint indictment filing affidavit ruling opinion decision order email e-mail release bulletin brief briefing transcript
  account story editorial post tweet message note petition resolution manifesto declaration communique communiqué advisory notice
  dossier findings minutes testimony speech bill law act treaty agreement charter guidelines policy plan proposal website page
  summary sign banner headline ad advertisement column excerpt submission white-paper inquiry census index judgment judgement abstract
  obituary diary log logbook register leaflet brochure manual handbook paragraph passage chapter preface foreword press-release communication`,
);

/** Common nouns for bodies, for "the agency" and "the company". */
export const BODY_NOUNS = words(
  `agency department ministry bureau commission committee council office administration authority board court university college
  institute foundation association society union federation organization organisation party group company corporation firm bank fund
  school hospital church embassy government parliament campaign coalition alliance panel newspaper paper magazine network station
  team club charity laboratory lab inquiry investigation inspectorate ministry regulator watchdog force outlet manufacturer airline maker retailer startup`,
);

/** Common nouns for one person, for "the senator" and "the mayor". */
export const PERSON_NOUNS = words(
  `president senator congressman congresswoman governor mayor minister chancellor secretary director chairman chairwoman chair speaker
  ambassador spokesman spokeswoman spokesperson judge justice general colonel captain officer sheriff candidate nominee professor
  author researcher scientist doctor lawyer attorney prosecutor analyst economist activist actor actress singer coach pastor bishop
  pope king queen prince princess businessman businesswoman billionaire mogul leader representative lawmaker premier envoy official
  politician journalist reporter editor host pollster strategist commissioner inspector treasurer head chief boss executive manager
  founder owner curator historian engineer expert specialist consultant adviser advisor aide deputy councillor teacher pupil student
  nurse physician surgeon driver farmer worker employee resident neighbour neighbor tenant landlord patient witness victim survivor
  suspect defendant colleague friend critic campaigner organiser organizer volunteer member voter customer passenger soldier veteran
  player referee firefighter paramedic detective constable parent child man woman boy girl mother father daughter son wife husband
  sister brother dissenter investigator auditor negotiator contractor`,
);
