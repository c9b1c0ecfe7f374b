import { casesIn, type QuotedFrom } from './quoted-from.js';

/** A few sentences quoted under every house style. */
export const ferry: QuotedFrom = {
  path: 'source.txt',
  source: `The ferry left Port Ellis at 06:40 with 312 passengers aboard. The captain reported a list of four degrees at 07:05, and the crew closed the car deck. "We were never told to put on life jackets," a passenger said. The inquiry did not establish who opened the bow door.`,
  before: 'An inquiry into the accident was published. ',
  after: ' Nobody was charged.',
  cases: casesIn(`
permissive interrupted | verbatim | - | permissive | “The ferry left Port Ellis at 06:40,” the report says, “with 312 passengers aboard.”
permissive interrupted at comma | verbatim | - | permissive | “The captain reported a list of four degrees at 07:05,” the report says, “and the crew closed the car deck.”
permissive nested single | verbatim | - | permissive | The report says: “‘We were never told to put on life jackets,’ a passenger said.”
permissive two sentences joined | verbatim verbatim | - | permissive | “The ferry left Port Ellis at 06:40 with 312 passengers aboard,” the report says. “The captain reported a list of four degrees at 07:05.”
permissive comma end | verbatim | - | permissive | “The inquiry did not establish who opened the bow door,” the report says.
permissive ellipsis | permitted | - | permissive | It says “The captain reported a list of four degrees … and the crew closed the car deck.”
permissive [t] | permitted | - | permissive | It says that “[t]he inquiry did not establish who opened the bow door.”
permissive t | verbatim | - | permissive | It says that “the inquiry did not establish who opened the bow door.”
permissive 4 for four | permitted | - | permissive | It says “The captain reported a list of 4 degrees at 07:05, and the crew closed the car deck.”
permissive comma dropped inside | permitted | - | permissive | It says “The captain reported a list of four degrees at 07:05 and the crew closed the car deck.”
ap interrupted | verbatim | - | ap | “The ferry left Port Ellis at 06:40,” the report says, “with 312 passengers aboard.”
ap interrupted at comma | verbatim | - | ap | “The captain reported a list of four degrees at 07:05,” the report says, “and the crew closed the car deck.”
ap nested single | verbatim | - | ap | The report says: “‘We were never told to put on life jackets,’ a passenger said.”
ap two sentences joined | verbatim verbatim | - | ap | “The ferry left Port Ellis at 06:40 with 312 passengers aboard,” the report says. “The captain reported a list of four degrees at 07:05.”
ap comma end | verbatim | - | ap | “The inquiry did not establish who opened the bow door,” the report says.
ap ellipsis | permitted | - | ap | It says “The captain reported a list of four degrees … and the crew closed the car deck.”
ap [t] | permitted | - | ap | It says that “[t]he inquiry did not establish who opened the bow door.”
ap t | verbatim | - | ap | It says that “the inquiry did not establish who opened the bow door.”
ap 4 for four | permitted | - | ap | It says “The captain reported a list of 4 degrees at 07:05, and the crew closed the car deck.”
ap comma dropped inside | altered | - | ap | It says “The captain reported a list of four degrees at 07:05 and the crew closed the car deck.”
chicago interrupted | verbatim | - | chicago | “The ferry left Port Ellis at 06:40,” the report says, “with 312 passengers aboard.”
chicago interrupted at comma | verbatim | - | chicago | “The captain reported a list of four degrees at 07:05,” the report says, “and the crew closed the car deck.”
chicago nested single | verbatim | - | chicago | The report says: “‘We were never told to put on life jackets,’ a passenger said.”
chicago two sentences joined | verbatim verbatim | - | chicago | “The ferry left Port Ellis at 06:40 with 312 passengers aboard,” the report says. “The captain reported a list of four degrees at 07:05.”
chicago comma end | verbatim | - | chicago | “The inquiry did not establish who opened the bow door,” the report says.
chicago ellipsis | permitted | - | chicago | It says “The captain reported a list of four degrees … and the crew closed the car deck.”
chicago [t] | permitted | - | chicago | It says that “[t]he inquiry did not establish who opened the bow door.”
chicago t | verbatim | - | chicago | It says that “the inquiry did not establish who opened the bow door.”
chicago 4 for four | altered | - | chicago | It says “The captain reported a list of 4 degrees at 07:05, and the crew closed the car deck.”
chicago comma dropped inside | altered | - | chicago | It says “The captain reported a list of four degrees at 07:05 and the crew closed the car deck.”
bluebook interrupted | verbatim | - | bluebook | “The ferry left Port Ellis at 06:40,” the report says, “with 312 passengers aboard.”
bluebook interrupted at comma | verbatim | - | bluebook | “The captain reported a list of four degrees at 07:05,” the report says, “and the crew closed the car deck.”
bluebook nested single | verbatim | - | bluebook | The report says: “‘We were never told to put on life jackets,’ a passenger said.”
bluebook two sentences joined | verbatim verbatim | - | bluebook | “The ferry left Port Ellis at 06:40 with 312 passengers aboard,” the report says. “The captain reported a list of four degrees at 07:05.”
bluebook comma end | verbatim | - | bluebook | “The inquiry did not establish who opened the bow door,” the report says.
bluebook ellipsis | permitted | - | bluebook | It says “The captain reported a list of four degrees … and the crew closed the car deck.”
bluebook [t] | permitted | - | bluebook | It says that “[t]he inquiry did not establish who opened the bow door.”
bluebook t | altered | - | bluebook | It says that “the inquiry did not establish who opened the bow door.”
bluebook 4 for four | altered | - | bluebook | It says “The captain reported a list of 4 degrees at 07:05, and the crew closed the car deck.”
bluebook comma dropped inside | altered | - | bluebook | It says “The captain reported a list of four degrees at 07:05 and the crew closed the car deck.”
`),
};
