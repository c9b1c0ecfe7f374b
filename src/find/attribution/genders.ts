/** Null when the words do not tell. */
export type Gender = 'm' | 'f' | null;

/** Frequent given names of one gender across English-language news; names common to both are left out. */
const MEN = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
  joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
  brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary
  peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe
  jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny
  bill jim tom tim mike bob dan steve ron ken greg jeff chris matt tony ted ben sam fred barack bernie mitt newt rudy vladimir sergei
  dmitry dimitry boris ivan mikhail anatoly ahmed mohammed muhammad mohamed ali hassan hussein omar abdullah carlos luis miguel jorge
  pedro antonio francisco diego pablo hans karl wolfgang jean-claude pierre jacques emmanuel giuseppe mario marco silvio luigi marc rand ed
  howard norman leonard mitch lindsey chuck harry neil simon nigel ian graham geoffrey gordon hugh oliver xi narendra imran elon jair`.split(
    /\s+/u,
  ),
);
const WOMEN = new Set(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
  michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela
  emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
  virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara
  madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella
  theresa diana natalie brittany charlotte marie kayla alexis lori hillary kellyanne melania ivanka chelsea elaine loretta ursula
  angela theresa nikki kamala jill ana elena olga natasha svetlana irina fatima aisha carmen lucia rosa sofia claudia monica ellen
  katie kate jane jenny sally wendy fiona nicola priya indira jacinda sanna greta ruth sonia valerie meghan tammy wanda annie eva ava`.split(
    /\s+/u,
  ),
);
const MALE_WORDS =
  /^(?:mr|sir|lord|king|prince|he|spokesman|chairman|businessman|congressman|father|son|brother|husband|actor|rapper|uncle|grandfather|pastor|councilman|policeman|frontman|nobleman|salesman|alderman|baron|duke|emperor|imam|cardinal|pope)$/u;
const FEMALE_WORDS =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|she|spokeswoman|chairwoman|businesswoman|congresswoman|mother|daughter|sister|wife|actress|aunt|grandmother|councilwoman|policewoman|duchess|baroness|heiress|waitress|hostess)$/u;

/** Gender a folded given name suggests, or null. */
export function genderOfName(given: string): Gender {
  if (MEN.has(given)) return WOMEN.has(given) ? null : 'm';
  return WOMEN.has(given) ? 'f' : null;
}

/** Gender a folded title or role states ("Mr", "spokeswoman"), or null. */
export function genderOfRole(word: string): Gender {
  if (MALE_WORDS.test(word)) return 'm';
  return FEMALE_WORDS.test(word) ? 'f' : null;
}
