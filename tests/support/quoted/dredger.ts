import { casesIn, type QuotedFrom } from './quoted-from.js';

/** A news-like report in which two people speak: sentences left out, places and speakers run together. */
export const dredger: QuotedFrom = {
  path: 'source.txt',
  source: `The dredger Halcyon lost power at 04:12 while crossing the bar. The pilot ordered both anchors to be let go. The port anchor held for nine minutes and then dragged across the gas main. The harbour master closed the port to all traffic at 04:40. No gas escaped. The terminal operator, which had been warned in May that the main lay only two metres below the seabed, shut the valves within six minutes. Residents of Quay Street were told to stay indoors. The all-clear was given at noon.

"I heard the chain go and then a noise like a train," said Petra Lind, who lives on Quay Street. "Nobody rang us. We found out from the radio."

Jonas Aker, the terminal manager, said: "We shut the valves as soon as the alarm sounded. The system worked exactly as designed."

The investigators examined the engine on 9 June. They found water in the fuel. However, they could not establish how it had entered the tank. The supplier denied responsibility. The owners have claimed 2.3 million euros from their insurers. The claim has not been settled. The investigation continues and a final report is expected in the spring. Witnesses may still come forward.

The crew of eleven were taken ashore. Two were treated for cold. The vessel was towed to Marsund, where she remains under arrest. The court will hear the owners in October. The port reopened on the following day with restrictions on draught. Ferries resumed a week later. The gas main was inspected by divers and found to be undamaged. The terminal has since asked for the main to be buried deeper. The harbour authority has commissioned a survey of all pipelines in the fairway. It will cost 180,000 euros.
`,
  before: 'A report on the accident of the Halcyon was published on Friday. ',
  after: ' The owners declined to comment.',
  cases: casesIn(`
sentence left out unmarked | altered | warning quote/altered-words | The report says: “The dredger Halcyon lost power at 04:12 while crossing the bar. The port anchor held for nine minutes and then dragged across the gas main.”
three left out | altered | warning quote/altered-words, warning quote/altered-words | The report says: “The dredger Halcyon lost power at 04:12 while crossing the bar. The harbour master closed the port to all traffic at 04:40. The all-clear was given at noon.”
left out however | altered | warning quote/altered-words | The report says: “They found water in the fuel. The supplier denied responsibility.”
unmarked splice mid | spliced | error quote/spliced | The report says: “The dredger Halcyon lost power at 04:12 and found to be undamaged.”
unmarked splice order | spliced | error quote/spliced | The report says: “The crew of eleven were taken ashore while crossing the bar.”
far sentences | spliced | error quote/spliced | The report says: “The dredger Halcyon lost power at 04:12 while crossing the bar. The harbour authority has commissioned a survey of all pipelines in the fairway.”
far sentences order | spliced | error quote/spliced | The report says: “The harbour authority has commissioned a survey of all pipelines in the fairway. The dredger Halcyon lost power at 04:12 while crossing the bar.”
two speakers merged | spliced | error quote/spliced | “Nobody rang us. The system worked exactly as designed,” Petra Lind said.
two speakers merged mid | spliced | error quote/spliced | “I heard the chain go and then the system worked exactly as designed,” Petra Lind said.
two speakers ellipsis | spliced | error quote/spliced | “We found out from the radio … The system worked exactly as designed,” Petra Lind said.
parenth relative dropped | altered | warning quote/altered-words | The report says: “The terminal operator shut the valves within six minutes.”
at least start | verbatim | - | It cost “180,000 euros”, the report says.
wrong speaker | misattributed | error quote/misattributed | “The system worked exactly as designed,” Petra Lind said.
speaker right | verbatim | - | “The system worked exactly as designed,” Jonas Aker said.
speaker given to the report | misattributed | warning quote/nested-voice | The report said the system “worked exactly as designed”.
refused | verbatim | - | The supplier has “denied responsibility”, according to the report.
`),
};
