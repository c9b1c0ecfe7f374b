import { casesIn, type QuotedFrom } from './quoted-from.js';

/** A scientific paper: figures, ranges, hedges, a note number glued to a word, a reviewer and another group quoted. */
export const nurses: QuotedFrom = {
  path: 'study.txt',
  source: `Abstract

Background: Sleep restriction impairs glucose tolerance in healthy adults.1 Whether late eating adds to the effect is unknown. Methods: We randomly assigned 148 nurses (mean age 41.3 years, SD 9.8) to early or late meals for 14 weeks. Results: Fasting glucose fell by 0.95 mmol/L (95% CI 0.41–1.49; P = 0.003) in the early group and by 0.12 mmol/L in the late group. The difference was not explained by total energy intake. No participant withdrew because of adverse events.

Discussion

Our findings suggest that early meals may improve glucose control in night-shift workers, but the trial was not powered to detect differences in diabetes incidence. In men, the effect was absent. These results should be interpreted with caution because adherence was self-reported. Earlier meals were associated with lower body weight; we cannot say whether they caused it. Participants were recruited between 2018–2020 at a non-profit hospital.

As one reviewer put it, "the sample is small and the nurses knew which arm they were in." We agree.

Dr. Okonjo's group found that "timing of food matters more than its amount," a claim we were unable to reproduce.
`,
  before: '# Nurses and meals\n\nA study of nurses appeared on Tuesday. ',
  after: '\n\nThe hospital declined to comment.\n',
  cases: casesIn(`
footnote digit glued | verbatim | - | The study says: “Sleep restriction impairs glucose tolerance in healthy adults.”
0.9 in 0.95 | altered | error quote/number-changed | The study says that “Fasting glucose fell by 0.9 mmol/L (95% CI 0.41–1.49; P = 0.003) in the early group”.
en dash range hyphen | verbatim | - | The study gives “95% CI 0.41-1.49; P = 0.003” for the early group.
range changed | altered | error quote/number-changed | The study gives “95% CI 0.41–1.94; P = 0.003” for the early group.
range years | permitted | - | The study says that “Participants were recruited between 2018-2020 at a nonprofit hospital”.
years changed | altered | error quote/number-changed | The study says that “Participants were recruited between 2018–2021 at a non-profit hospital”.
may dropped | altered | error quote/dropped-qualifier, warning quote/truncated-qualifier | The study says its findings “suggest that early meals improve glucose control in night-shift workers”.
but truncated | verbatim | warning quote/truncated-qualifier | The study says: “Our findings suggest that early meals may improve glucose control in night-shift workers.”
should caution truncated because | verbatim | - | The study warned that the “results should be interpreted with caution”.
semicolon we cannot say | verbatim | - | The study says: “Earlier meals were associated with lower body weight.”
linked->caused | altered | error quote/altered-words | The study says that “Earlier meals caused lower body weight”.
third party quote | misattributed | warning quote/nested-voice | The authors concede that “the sample is small and the nurses knew which arm they were in.”
third party quote told | verbatim | - | One reviewer wrote that “the sample is small and the nurses knew which arm they were in.”
third party claim | misattributed | warning quote/nested-voice | The study found that “timing of food matters more than its amount”.
starts after unable | verbatim | warning quote/truncated-qualifier | The study says late meals were “explained by total energy intake”.
no dropped | altered | error quote/dropped-negation | The study says: “A participant withdrew because of adverse events.”
In men absent | altered | error quote/altered-words | The study says: “In women, the effect was absent.”
two speakers merged | altered | error quote/name-changed | One reviewer said that “the sample is small and timing of food matters more than its amount”.
[T]he | permitted | - | The study says that “[t]he difference was not explained by total energy intake.”
[their] replaced | permitted | - | The study says that “[the authors’] findings suggest that early meals may improve glucose control in night-shift workers, but the trial was not powered to detect differences in diabetes incidence.”
bracket hides not | altered | error quote/bracket-changes-meaning | The study says “The difference was [largely] explained by total energy intake.”
bracket tense | permitted | warning quote/truncated-qualifier | The study says early meals “may [have] improve[d] glucose control in night-shift workers”.
(emphasis in original) | verbatim | - | The study says “The difference was not explained by total energy intake” (emphasis in original).
(emphasis added) | permitted | - | The study says “The difference was *not* explained by total energy intake” (emphasis added).
[emphasis added] inside | permitted | - | The study says “The difference was **not** explained [emphasis added] by total energy intake.”
attribution mid | verbatim | - | “Our findings suggest,” the authors write, “that early meals may improve glucose control in night-shift workers, but the trial was not powered to detect differences in diabetes incidence.”
attribution hides not | altered | error quote/dropped-negation | “The difference,” the authors write, “was explained by total energy intake.”
three pieces | verbatim verbatim | - | “We randomly assigned,” they write, “148 nurses,” whose average age was “41.3 years,” to the meals.
group word typo silently fixed | permitted | - | The study says that adherence “was self reported”.
word order | altered | warning quote/reordered | The study says that “total energy intake was not explained by the difference”.
ellipsis removes caution | altered | warning quote/elided-qualifier | The study says: “Our findings suggest that early meals … improve glucose control in night-shift workers, but the trial was not powered to detect differences.”
ellipsis removes but | altered | warning quote/elided-qualifier | The study says: “Our findings suggest that early meals may improve glucose control in night-shift workers … In men, the effect was absent.”
one speaker: said in source | verbatim | - | Dr. Okonjo said “timing of food matters more than its amount.”
number word vs digit | altered | error quote/number-changed | The study says they assigned “nurses to early or late meals for fourteen weeks”.
unit mmol->mg | altered | error quote/number-changed | The study says: “Fasting glucose fell by 0.95 mg/dL (95% CI 0.41–1.49; P = 0.003) in the early group”.
age 41.3->43.1 | altered | error quote/number-changed | It enrolled “148 nurses (mean age 43.1 years, SD 9.8)”, the study says.
fell->rose | altered | error quote/altered-words | It says “Fasting glucose rose by 0.95 mmol/L” in one group.
lower->higher | altered | error quote/altered-words | It says “Earlier meals were associated with higher body weight; we cannot say whether they caused it.”
early->late | altered | error quote/altered-words | The study says “Our findings suggest that late meals may improve glucose control in night-shift workers, but the trial was not powered”.
absent->strong | altered | warning quote/altered-words | The study says “In men, the effect was strong.”
unknown->known | altered | error quote/dropped-negation | The study says: “Whether late eating adds to the effect is known.”
single-quoted UK | verbatim | - | The study says: ‘The difference was not explained by total energy intake.’
UK nested | verbatim | - | The study says: ‘As one reviewer put it, “the sample is small and the nurses knew which arm they were in.” We agree.’
unmarked omit parenth | altered | warning quote/altered-words | The study says: “We randomly assigned 148 nurses to early or late meals for 14 weeks.”
ellipsis parenth | permitted | - | The study says: “We randomly assigned 148 nurses … to early or late meals for 14 weeks.”
`),
};
