import { newId } from "@/lib/id";
import type { ChargedFee } from "@/lib/pricing/booking-fee";
import type { NewLine } from "./order-steps";

/** What it is called on receipts and at the provider. */
const LABEL = "Booking fee";

/** The fee as a line of its order, after its tickets. */
export const feeLines = (fee: ChargedFee | null): (NewLine & { amountMinor: number })[] =>
  fee ? [{ id: newId(), kind: "fee", label: LABEL, ...fee }] : [];
