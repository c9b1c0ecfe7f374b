/** Stands where the reason of an acceptance is still to be written; until then it gives none. */
export const REASON_TO_COME = 'write the reason here';
