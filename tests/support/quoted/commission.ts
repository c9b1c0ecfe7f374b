import { casesIn, type QuotedFrom } from './quoted-from.js';

/** Statements that turn on a word before or after the quoted ones. */
export const commission: QuotedFrom = {
  path: 'source.txt',
  source: `The commission does not recommend that the licence be withdrawn. At least 240 homes were without power for two days, and up to 60 per cent of the samples failed. About 1,100 people attended. It is unlikely that the plant will reopen this year. There is no evidence that the operator knew of the leak. The minister denied that the letter had been sent. We cannot rule out that records were destroyed. The board rejected claims that the chairman misled investors. Young women were more likely than old men to report symptoms. The public inquiry was the first since 1998. He has been charged with fraud but has not been convicted. Exports rose by 4 percent while imports fell. Only three of the nine members voted for the proposal.`,
  before: 'A paper was published today. ',
  after: ' Nobody commented.',
  cases: casesIn(`
bound dropped | verbatim | warning quote/truncated-qualifier | The paper says “240 homes were without power for two days”.
bound given by author | verbatim | - | The paper says at least “240 homes were without power for two days”.
bound up to | verbatim | warning quote/truncated-qualifier | The paper says “60 per cent of the samples failed”.
bound paraphrased | verbatim | - | The paper says as many as “60 per cent of the samples failed”.
about | verbatim | warning quote/truncated-qualifier | The paper says “1,100 people attended”.
about given | verbatim | - | The paper says roughly “1,100 people attended”.
refuses | verbatim | - | The commission refused to “recommend that the licence be withdrawn”.
stopped short | verbatim | - | The commission stopped short of saying it would “recommend that the licence be withdrawn”.
negates | verbatim | - | The commission did not “recommend that the licence be withdrawn”.
drops | verbatim | warning quote/truncated-qualifier | The commission said it would “recommend that the licence be withdrawn”.
no evidence drop | verbatim | warning quote/truncated-qualifier | The paper says “the operator knew of the leak”.
no evidence kept | verbatim | - | The paper saw no proof that “the operator knew of the leak”.
denied that kept | verbatim | - | The minister, it says, denied that “the letter had been sent”.
rejected claims | verbatim | warning quote/truncated-qualifier | It says “the chairman misled investors”.
unlikely | verbatim | warning quote/truncated-qualifier | It says “the plant will reopen this year”.
unlikely kept | verbatim | - | It says there is little chance that “the plant will reopen this year”.
young->old | altered | error quote/altered-words | It says “Old women were more likely than old men to report symptoms.”
women->men | altered | error quote/altered-words | It says “Young men were more likely than old men to report symptoms.”
more->less | altered | error quote/altered-words | It says “Young women were less likely than old men to report symptoms.”
public->private | altered | error quote/altered-words | It says “The private inquiry was the first since 1998.”
first->second | altered | error quote/number-changed | It says “The public inquiry was the second since 1998.”
but has not | verbatim | warning quote/truncated-qualifier | It says “He has been charged with fraud”.
charged->convicted | altered | error quote/altered-words, error quote/altered-words | It says “He has been convicted of fraud but has not been charged.”
rose/fell swap | altered | warning quote/reordered | It says “Exports fell by 4 percent while imports rose.”
while trunc | verbatim | - | It says “Exports rose by 4 percent”.
only three | verbatim | warning quote/truncated-qualifier | It says “three of the nine members voted for the proposal”.
only kept | verbatim | - | It says that just “three of the nine members voted for the proposal”.
only three changed | altered | error quote/number-changed | It says “Only four of the nine members voted for the proposal.”
for->against | altered | error quote/altered-words | It says “Only three of the nine members voted against the proposal.”
`),
};
