/** Source texts in different voices, written for these tests: an audit, a study, a ruling, an inquiry, a statement … */
export const documents: Readonly<Record<string, string>> = {
  'tram-audit.txt': `Audit of the Line 6 extension

The extension opened 14 months late and cost 212.6 million crowns, about 18 percent more than the council approved in 2019. We found no indication that any contractor was paid twice. Most of the overrun came from the relocation of pipes that did not appear on the drawings of the water company.

The project office recorded 61 changes to the design between March 2020 and June 2022. Only nine of them were approved in advance, as the rules of the city require. The director of the office, Vera Lindqvist, told us that she had asked for a second engineer twice and was refused both times.

We could not establish who ordered the night shifts in November, because the diary for that month is missing. The supervisory board probably knew of the delay by the end of August, although its minutes do not mention it. Unless the city appoints a permanent controller, similar overruns are likely on the northern branch.

We recommend that the council publish every change above half a million crowns. The office accepted this recommendation in its reply of 3 May and has begun to list the changes on its website.`,

  'lamp-study.txt': `Evening light and sleep in care homes: summary for readers

Eighty-four residents aged 68 to 93 took part for twelve weeks in seven homes. Residents under the bright lamps woke 2.3 times a night on average, against 3.1 times under the dim ones. The difference was small and may be due to chance, since two of the homes changed their night staff during the trial.

We did not measure daytime alertness, and nothing in these data shows that the lamps improve memory. Falls were rare in both groups; three were recorded under the bright lamps and four under the dim. Some relatives reported that visitors found the rooms more pleasant in the evening.

Earlier work by the Institute of Ageing in Dorval suggested a larger effect, but that trial had no control group. Homes that wish to try the lamps should keep the old ones in the bedrooms until a longer study is complete. No manufacturer paid for this study or saw the results before publication.`,

  'contract-ruling.txt': `District Court of Averby, judgment of 12 September

The claimant, Northern Bridges Ltd, seeks payment of the last instalment under the contract of 8 January 2021. The defendant says that the bearings were never tested and that payment is therefore not due. The court heard six witnesses over three days, among them the engineer Ole Brun.

A party who accepts the works without reserve cannot later refuse the price merely because a test was omitted. The defendant did not reserve its rights when it took over the bridge in July. Mr Brun testified that he had seen the bearings move by more than 4 centimetres during the storm of 2 October, but he did not report it to either party.

The court considers it possible, but not proved, that the bearings were installed upside down. An expert may be heard on this point if the defendant pays the advance within four weeks. The claim is allowed in the amount of 340,000 crowns; the rest is dismissed.

Separate opinion

I would have dismissed the claim entirely, because the takeover record bears no signature of the mayor.`,

  'scan-inquiry.txt': `Harbour Commission: report on the scanning of the voter rolls

We assess with moderate confidence that some networks linked to the Veldt Bureau attempted to enter voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited. We did not assess the effect on the outcome of the vote.

In March 2024 outages in at least 13 counties coincided with the scanning, and a configuration fault cannot be ruled out. The vendor, which was not certified at the time, restored service within nine hours. Technicians of the Ostrava Group reviewed the logs and shared their notes with the Commission.

Similar attempts could recur unless the software is replaced; we recommend replacement by 2026. Several clerks asked for training and all of them received it before the autumn. The Bureau has denied any part in the scanning and called the findings of the Commission premature.

“It was chaos in the counting room that night,” a county clerk told us. The clerk asked not to be named.`,

  'consulate-statement.txt': `Statement of the Castrian consulate

On June 7 the Consul General of Castria, Pavel Oren, leaves for the capital for talks with his ministry. During these meetings it is planned to discuss how relations between the two countries can be brought out of their deep freeze. The present situation was not created by Castria and will not be ended by silence.

We regret that certain careless remarks of officials in Lindhaven have put even the fishing treaty in doubt. The treaty of 1998 has served both coasts well, and neither side has ever accused the other of breaking it. Castria remains ready to resume the talks on safe passage at any time and at any level.

Our citizens in Lindhaven need not worry: the consulate stays open on weekdays from nine to one. Visa applications filed before the first of May will be decided by the end of July.`,

  'flood-bulletin.txt': `Regional emergency office, bulletin number 9

Two deaths are confirmed and we are looking for one missing person near the Aldane mill. More than 1,200 residents have been moved to schools and sports halls in Lindhaven and Marsk. The levee failed at kilometre 7 shortly before four in the morning; we do not yet know why.

As of noon, 48.7 percent of customers in Lindhaven are without electricity. The operator expects to restore most connections by Wednesday evening, but it cannot promise this for the harbour district. Rain will probably ease from Thursday, and the river is unlikely to rise above the mark of 2013.

The levee was inspected on 18 May 2021 and no defects were found. Residents should not enter cellars while the pumps are running, even if the water appears to be falling. Drinking water is safe everywhere except in the streets west of the railway.`,

  'energy-outlook.txt': `Outlook of the Grid Council for the coming winter

The Council expects demand to peak at 41 gigawatts in the second week of January. This is slightly above the peak of last winter, when exports to the southern neighbours were halved for six days. Reserves are sufficient in nearly all the cases that we modelled.

A shortage is possible only if two large plants fail in the same cold week. Such a week has occurred four times since 1985. Even then, cuts would be limited to large consumers who have agreed to them by contract and are paid for it.

Wind farms off the coast of Castria supplied 17 percent of the energy in the past year, up from 11 percent. Some analysts believe that this share will double by 2030; the Council considers that estimate optimistic. Older gas plants will close as planned, unless the ministry extends their permits before December.

Households do not need to take any special measures, although turning down the heating by one degree saves about six percent of its energy.`,

  'school-inspection.txt': `Inspection report: Millbrook Secondary School

Pupils at Millbrook read well and speak with confidence about their work. Results in mathematics fell by eight points between 2021 and 2023 and are now below the average for the county. Teachers know this and have begun to meet every week to plan their lessons together.

Attendance is good in the lower years but poor in the last two. Nearly a third of the oldest pupils missed more than twenty days, mostly because they work in the evenings. The school has not yet found a way to help them, and it has not asked the county for support.

Safeguarding is effective. Every member of staff has been trained, records are kept with care, and the head teacher, Ms Holt, responds quickly when concerns are raised. We saw no bullying during our visit, and few of the pupils we asked had ever experienced any.

The governors should make sure that the new library opens by Easter, as parents were promised. They should also decide whether the bus from Marsk can continue after the grant ends.`,

  'museum-letter.txt': `Letter of the museum to the editors

Your article of 4 August says that our museum sold the Halden altarpiece to a private collector. That is not what happened. The altarpiece was lent to the National Gallery for two years, against a written promise to return it in the condition in which it left us.

The loan was discussed twice by our board and approved by seven votes to two. A buyer from abroad did offer 3.5 million euros in 2018; the offer was declined on the same day. We have never sold a work from the founding collection, and our statutes forbid us to do so without the consent of the founders' heirs.

It is true that the east wing has been closed since the winter, because water came through the roof in several places. Repairs will begin in October if the heritage office approves the slates. Until then, the small Dutch paintings are shown in the reading room, where entry is free.

We would be grateful if you printed this letter in full.`,

  'bee-survey.txt': `National bee survey: what we saw this spring

Volunteers counted bees in 312 gardens on the last weekend of April. Honey bees made up 58 percent of all visits to flowers; bumblebees came second and hoverflies third. The red mason bee was seen in fewer gardens than in any year since the survey began in 2009.

We think that the cold fortnight in March explains part of the decline, yet it cannot explain all of it. Gardens with bare soil had twice as many mining bees as gardens without it. Pesticide use was reported by 27 households, none of which saw a mason bee.

The survey does not count nests, and volunteers may confuse similar species. The Society of Natural History in Dorval checks one photograph in ten; in its last review it rejected four percent of them. Anyone can take part next year, and no knowledge of insects is required.`,
};

/** Sentences that stand in none of the documents. */
export const inventions: readonly string[] = [
  'The mayor personally ordered the shredding of all files before the auditors arrived',
  'Every resident in the trial slept like a child from the first night on',
  'This court finds the conduct of the company to be nothing short of fraudulent',
  'Foreign agents walked into the server room and copied the whole register',
  'Castria will close its borders to all fishing vessels at midnight',
  'Thousands of homes have been swept away and the harbour has ceased to exist',
  'Rolling blackouts are inevitable and families must prepare for the worst',
  'The head teacher has covered up dozens of violent incidents for years',
  'We received the money in cash and have no intention of giving it back',
  'Bees will be extinct in this country within the decade',
];
