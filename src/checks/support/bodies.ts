/** Alternatives for nouns of bodies and professions that report, judge and vote, singular and plural, for a pattern of words. */
export const BODY_NOUN =
  '(?:agenc(?:y|ies)|departments?|ministr(?:y|ies)|part(?:y|ies)|courts?|committees?|commissions?|councils?|unions?|banks?|universit(?:y|ies)|hospitals?|schools?|governments?|organi[sz]ations?|services?|experts?|scientists?|economists?|doctors?|researchers?|judges?|analysts?|companies|firms?|allies|regulators?|laborator(?:y|ies)|institutes?|studies|counties|states?)';
