import type { ReversalState } from "@/db/schema/reversals";
import { t } from "@/lib/i18n/t";
import type { Reversal } from "@/lib/payments/list-reversals";

type Taken = { kind: Reversal["kind"]; state: ReversalState };

/** What somebody else does with a payment's money, in words. */
export const reversalTitle = ({ kind, state }: Taken): string => t(`bookings.reversal.${kind}.${state}`);

/** "The dispute is lost: £25.00" */
export const reversalWithSum = (taken: Taken, amount: string): string =>
  t("bookings.reversal.withSum", { what: reversalTitle(taken), amount });

/** What that means, and what to do. */
export const reversalAdvice = ({ kind, state }: Taken): string =>
  t(`bookings.reversal.${kind}Advice.${state}`);
