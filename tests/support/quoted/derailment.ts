import { casesIn, type QuotedFrom } from './quoted-from.js';

/** An accident report: government prose, with recommendations, an annex and a dissent. */
export const derailment: QuotedFrom = {
  path: 'source.txt',
  source: `National Transport Safety Bureau
Final report on the derailment at Kilmory Junction

1. Findings

The freight train was travelling at 61 km/h when the leading bogie of the fourth wagon left the rails. The Bureau found no evidence that the driver had exceeded the permitted speed, although the data recorder had stopped eleven minutes earlier. Track inspectors had reported worn sleepers to the regional office on 3 February and again on 17 February. The regional office did not act on either report.

The Bureau considers that the worn sleepers probably contributed to the derailment. It could not determine whether the wagon had been overloaded, because the weighbridge at Arden was out of service. Some 38,000 litres of diesel spilled into the Kilmory Burn. At least 12 households were without clean water for up to nine days.

Our engineers tested 212 sleepers between the junction and milepost 44. Of these, 67 (31.6 per cent) fell below the standard and should have been replaced. None of the sleepers had been replaced since 2009.

"I told them in January that somebody was going to get hurt," a track inspector told the Bureau. "They said there was no money."

2. Recommendations

The operator should replace every sleeper that fails the test by the end of 2027, unless the line is closed before then. The Bureau recommends that speed be limited to 40 km/h until the work is done. We do not recommend closing the line.

The operator has accepted two of our three recommendations ... and has asked for more time to consider the third.

Annex C: Comments of the operator

The operator rejects any suggestion that its maintenance was inadequate. Staff shortages were the result of decisions taken by the ministry.

Dissenting statement of Commissioner Haldane

I would have found the regional office solely responsible for the derailment. My colleagues were too lenient.
`,
  before: 'The Bureau published its report on Monday. ',
  after: '\n\nNobody at the operator answered.\n',
  cases: casesIn(`
verbatim | verbatim | - | The report said “Track inspectors had reported worn sleepers to the regional office on 3 February and again on 17 February.”
interrupted | verbatim | - | “The freight train was travelling at 61 km/h,” the report said, “when the leading bogie of the fourth wagon left the rails.”
interrupted comma added | verbatim | - | “The Bureau considers,” it wrote, “that the worn sleepers probably contributed to the derailment.”
interrupted sentence join | verbatim verbatim | - | “The regional office did not act on either report,” the Bureau said. “The Bureau considers that the worn sleepers probably contributed to the derailment.”
nested inner | verbatim | - | The report quotes an inspector: “‘I told them in January that somebody was going to get hurt,’ a track inspector told the Bureau.”
dropped although | verbatim | warning quote/truncated-qualifier | The report said “The Bureau found no evidence that the driver had exceeded the permitted speed.”
dropped because | verbatim | - | The report said: “It could not determine whether the wagon had been overloaded.”
number | altered | error quote/number-changed | The report said “The freight train was travelling at 81 km/h when the leading bogie of the fourth wagon left the rails.”
unit | altered | error quote/number-changed | The report said “The freight train was travelling at 61 mph when the leading bogie of the fourth wagon left the rails.”
percent | permitted | - | Of the sleepers, “67 (31.6%) fell below the standard”, it said.
percent changed | altered | error quote/number-changed | Of the sleepers, “67 (36.1 per cent) fell below the standard and should have been replaced”, it said.
thousands sep | permitted | - | It said “Some 38 000 litres of diesel spilled into the Kilmory Burn.”
thousands sep none | permitted | - | It said “Some 38000 litres of diesel spilled into the Kilmory Burn.”
magnitude | altered | error quote/number-changed | It said “Some 3,800 litres of diesel spilled into the Kilmory Burn.”
date | altered | error quote/number-changed | It said inspectors “had reported worn sleepers to the regional office on 3 February and again on 27 February”.
month | altered | error quote/number-changed | It said inspectors “had reported worn sleepers to the regional office on 3 March and again on 17 February”.
name | altered | error quote/name-changed | It said “Some 38,000 litres of diesel spilled into the Arden Burn.”
negation drop | altered | error quote/dropped-negation | It said “The regional office did act on either report.”
negation none->most | altered | error quote/dropped-negation | It said “Most of the sleepers had been replaced since 2009.”
hedge drop | altered | error quote/dropped-qualifier | It said “The Bureau considers that the worn sleepers contributed to the derailment.”
cause changed | altered | error quote/altered-words | It said “The Bureau considers that the worn sleepers probably caused the derailment.”
bound dropped | verbatim | warning quote/truncated-qualifier | It said “12 households were without clean water for up to nine days.”
bound dropped mid | altered | error quote/dropped-qualifier | It said that “At least 12 households were without clean water for nine days.”
quantifier | altered | error quote/dropped-qualifier, warning quote/truncated-qualifier | It said the operator “should replace some sleeper that fails the test by the end of 2027”.
unless truncation | verbatim | warning quote/truncated-qualifier | It said the operator “should replace every sleeper that fails the test by the end of 2027.”
until truncation | verbatim | warning quote/truncated-qualifier | It said: “The Bureau recommends that speed be limited to 40 km/h.”
starts after not | permitted | warning quote/truncated-qualifier | The report “recommend[s] closing the line”.
starts after not 2 | verbatim | warning quote/truncated-qualifier | Its authors “recommend closing the line”.
elided not | altered | error quote/elided-qualifier | The report said “We do … recommend closing the line.”
four dot | permitted | - | The report said “Some 38,000 litres of diesel spilled into the Kilmory Burn. . . . Our engineers tested 212 sleepers between the junction and milepost 44.”
four dot tight | permitted | - | The report said “Some 38,000 litres of diesel spilled into the Kilmory Burn.... Our engineers tested 212 sleepers between the junction and milepost 44.”
bracket ellipsis | permitted | - | The report said “Track inspectors had reported worn sleepers […] on 3 February and again on 17 February.”
source ellipsis | verbatim | - | It said “The operator has accepted two of our three recommendations ... and has asked for more time to consider the third.”
source ellipsis … | verbatim | - | It said “The operator has accepted two of our three recommendations … and has asked for more time to consider the third.”
sic | permitted | - | It said “None of the sleepers had been replaced [sic] since 2009.”
emphasis added | permitted | - | It said “None of the sleepers had been *replaced* since 2009” (emphasis added).
emphasis undeclared plain text source | verbatim | - | It said “None of the sleepers had been *replaced* since 2009”.
bracket clar | verbatim | - | It said “[The freight train] was travelling at 61 km/h when the leading bogie of the fourth wagon left the rails.”
bracket pronoun | permitted | - | It said “[The Bureau] could not determine whether the wagon had been overloaded.”
bracket flips | altered | error quote/bracket-changes-meaning | It said “The regional office did [promptly] act on either report.”
bracket neg | altered | error quote/bracket-changes-meaning | It said “The Bureau found [ample] evidence that the driver had exceeded the permitted speed, although the data recorder had stopped.”
splice order | spliced | error quote/spliced | It said “None of the sleepers had been replaced since 2009 … The regional office did not act on either report.”
splice far unmarked | spliced | error quote/spliced | It said “The freight train was travelling at 61 km/h and has asked for more time to consider the third.”
nested voice | misattributed | warning quote/nested-voice | The Bureau warned that “somebody was going to get hurt”.
nested voice told | verbatim | - | A track inspector said “I told them in January that somebody was going to get hurt.”
dissent | misattributed | warning quote/nested-voice | The report “found the regional office solely responsible for the derailment”.
annex | misattributed | warning quote/nested-voice | The report said “Staff shortages were the result of decisions taken by the ministry.”
annex told | verbatim | - | In its comments the operator said “Staff shortages were the result of decisions taken by the ministry.”
not found | not-found | error quote/not-found | The report said “the driver was asleep at the controls for several minutes”.
paraphrase | not-found | error quote/not-found | The report said “Rotten sleepers may well have played a part in the train coming off the tracks.”
order swap | altered | error quote/reordered | It said “Track inspectors had reported worn sleepers to the regional office on 17 February and again on 3 February.”
omit immaterial | altered | warning quote/altered-words | It said “The freight train was travelling at 61 km/h when the bogie of the fourth wagon left the rails.”
insert immaterial | altered | warning quote/altered-words | It said “The heavy freight train was travelling at 61 km/h when the leading bogie of the fourth wagon left the rails.”
omit phrase | altered | warning quote/altered-words | It said “Track inspectors had reported worn sleepers on 3 February and again on 17 February.”
german marks | verbatim | - | Im Bericht steht: „The regional office did not act on either report.“
french marks | verbatim | - | Le rapport dit : « The regional office did not act on either report. »
reverse guill | verbatim | - | Es heißt: »The regional office did not act on either report.«
first letter lower | verbatim | - | It said that “none of the sleepers had been replaced since 2009”.
bluebook first letter | altered | - | bluebook | It said that “none of the sleepers had been replaced since 2009”.
source words unquoted |  | - | Its engineers tested 212 sleepers between the junction and milepost 44 in all.
two sentences direct | verbatim | - | It said: “We do not recommend closing the line. The operator has accepted two of our three recommendations”.
modal change | altered | error quote/dropped-qualifier | It said the operator “must replace every sleeper that fails the test by the end of 2027, unless the line is closed before then”.
solely dropped | altered | error quote/dropped-qualifier | In his dissent Haldane wrote: “I would have found the regional office responsible for the derailment.”
`),
};
