/** What sort of text a document is, as far as its names tell. */
export type DocumentKind =
  | 'report'
  | 'opinion'
  | 'minutes'
  | 'transcript'
  | 'statement'
  | 'letter'
  | 'post'
  | 'law'
  | 'complaint'
  | 'news'
  | 'any';

/** The nouns by which each kind goes, singular; `any` may be said of every document. */
const NOUNS: Readonly<Record<DocumentKind, string>> = {
  report: `report audit review inquiry investigation assessment study survey analysis findings paper dossier evaluation inspection
    census research bulletin briefing-paper white-paper summary index thesis`,
  opinion:
    'opinion ruling decision judgment judgement verdict dissent concurrence holding syllabus majority-opinion',
  minutes: 'minutes min',
  transcript: `transcript hearing testimony interview deposition argument conference briefing debate conversation call pc session
    presser questioning`,
  statement: `statement speech remarks address declaration announcement release communique communiqué press-release testimony keynote
    lecture talk submission`,
  letter: 'letter email e-mail mail memo memorandum message note fax apology resignation',
  post: 'post tweet thread blog caption video podcast',
  law: 'law act bill statute regulation rule treaty constitution code ordinance resolution amendment contract agreement policy order directive proclamation',
  complaint: 'complaint lawsuit suit indictment filing petition affidavit brief motion charge writ',
  news: 'article story column editorial op-ed newspaper dispatch feature',
  any: 'document text source pdf file page passage excerpt section chapter paragraph authors author footnote annex appendix preface introduction conclusion abstract',
};

const KIND_OF = new Map<string, DocumentKind[]>();
for (const [kind, nouns] of Object.entries(NOUNS) as [DocumentKind, string][])
  for (const noun of nouns.split(/\s+/u)) KIND_OF.set(noun, [...(KIND_OF.get(noun) ?? []), kind]);

/** The kinds a folded noun names, in the singular or plural; none when it names no document. */
export function kindsOf(noun: string): readonly DocumentKind[] {
  return (
    KIND_OF.get(noun) ?? KIND_OF.get(noun.replace(/s$/u, '')) ?? KIND_OF.get(noun.replace(/ies$/u, 'y')) ?? []
  );
}

/** Kinds that a newspaper calls by each other's names ("the ruling" – "the decision"; "the speech" – "the transcript"). */
const NEIGHBOURS: Readonly<Partial<Record<DocumentKind, readonly DocumentKind[]>>> = {
  transcript: ['statement'],
  statement: ['transcript', 'letter'],
  letter: ['statement'],
  complaint: ['letter'],
  opinion: ['law'],
  law: ['opinion'],
  minutes: ['report'],
};

/** True when what a credit calls a kind may be said of a document of those kinds; a document whose kind nobody knows may be any. */
export function suits(credit: readonly DocumentKind[], document: ReadonlySet<DocumentKind>): boolean {
  if (credit.includes('any') || document.size === 0) return true;
  return credit.some(
    (kind) => document.has(kind) || (NEIGHBOURS[kind]?.some((other) => document.has(other)) ?? false),
  );
}

/** Bodies that speak through a document of some kind without being named there: "the judges wrote", "auditors found". */
const SPEAKING: readonly (readonly [RegExp, readonly DocumentKind[]])[] = [
  [/^(?:court|judges?|justices?|majority|minority|dissent(?:ers?)?|tribunal|bench|panel)$/u, ['opinion']],
  [
    /^(?:officials|policymakers|policy-makers|participants|members|committee|board|council|governors|directors)$/u,
    ['minutes'],
  ],
  [
    /^(?:inquiry|commission|committee|panel|board|auditors?|inspectors?|investigators?|researchers?|scientists?|authors?|experts|team|watchdog|ombudsman|regulator|inspectorate|task-force)$/u,
    ['report'],
  ],
  [/^(?:prosecutors?|plaintiffs?|lawyers|petitioners?)$/u, ['complaint']],
  [
    /^(?:company|firm|ministry|agency|department|office|authority|organi[sz]ation|charity|university|bank|club|airline|embassy)$/u,
    ['statement', 'letter'],
  ],
  [/^(?:lawmakers|legislators|drafters)$/u, ['law']],
];

/** The kinds of document through which a body speaks; none for a word that names no such body. */
export function spokenThrough(noun: string): readonly DocumentKind[] {
  return SPEAKING.flatMap(([pattern, kinds]) => (pattern.test(noun) ? kinds : []));
}
