const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Titles before a person's name: they tell that a person follows and are no part of the name. */
export const TITLES = words(
  `mr mrs ms miss dr prof professor rev reverend sir lord lady dame king queen prince princess president vice premier chancellor
  prime minister senator sen congressman congresswoman representative rep governor gov mayor judge justice chief general gen
  lieutenant lt colonel col captain capt major maj sergeant sgt commander admiral adm officer detective deputy secretary director
  chairman chairwoman chair speaker ambassador attorney spokesman spokeswoman spokesperson pastor bishop archbishop cardinal pope
  rabbi imam ayatollah sheikh commissioner inspector sheriff superintendent saint st former acting`,
);

/** Words that make a name that of a body: an authority, a company, a group. */
export const BODY_WORDS = words(
  `department ministry agency bureau commission committee council office administration authority board court university college
  institute institution center centre centers foundation association society union federation organization organisation party group
  company corporation corp inc ltd llc plc bank fund school hospital church service services army navy forces guard embassy government
  parliament congress senate house assembly cabinet times post journal herald tribune magazine network news press team campaign
  coalition alliance league club reserve exchange laboratory observatory museum library academy trust community directorate
  secretariat treasury division brigade airlines industries systems partners`,
);

/** Words that make a name that of a document or an event set down in one. */
export const DOCUMENT_WORDS = words(
  `report act treaty agreement accord convention constitution declaration protocol charter amendment resolution bill code directive
  statement review survey index study`,
);

/** Words that make a name that of a place. */
export const PLACE_WORDS = words(
  `city county state province river lake sea ocean bay gulf strait island islands mountain mount mountains valley desert street
  avenue road square park airport bridge port region peninsula district village town`,
);

/** Heads after which "of" or "for" goes on with the name ("Department of Justice", "Centers for Disease Control"). */
export const OF_HEADS = words(
  `department ministry university bank republic house bureau office city bay gulf council court board institute institutes college
  academy church league federation union kingdom centers center centre chamber association society museum school commission committee
  division isle cape treaty battle organization organisation director agency fund foundation state states secretariat knights
  campaign alliance bill declaration articles charter embassy people's army house strait`,
);

/** Capitalised words that are no names by themselves: calendar, forms of address, what opens sentences. */
export const NO_NAMES = words(
  `january february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec i i'm i've i'd i'll ok okay oh yes no god internet covid
  mr mrs ms dr sen rep gov gen prof`,
);

/** Small words that stand inside names. */
export const INNER_WORDS = words('of for and the on de la le du da di van von der den bin al el del dos y &');

/** Words that open sentences and are capital only there, though they are no function words. */
export const OPENERS = words(
  `later earlier meanwhile yesterday today tomorrow moreover furthermore nevertheless instead despite although unlike like according
  last next several many another including even still perhaps maybe thus hence therefore indeed additionally finally recently
  currently previously eventually subsequently afterwards besides also ahead among amid around across along alongside behind beside
  beyond inside outside near regarding concerning following given granted asked see critics officials authorities police
  new two three four five six seven eight nine ten both either neither one every`,
);
