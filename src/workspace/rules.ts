import { quotationChecks } from '../trace/checks/index.js';
import type { FaultKind, QuotationCheck } from '../types/index.js';
import { faultKinds } from '../verdict/kinds/index.js';

/** Everything that findings can be about: the checks of quotations, and the kinds of fault in claims. */
export const rules: readonly (QuotationCheck | FaultKind)[] = [...quotationChecks, ...faultKinds];
