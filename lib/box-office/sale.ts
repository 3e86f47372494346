import { z } from "zod";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { emailAddress } from "@/lib/input/email-address";
import { amountMinor, publicId, revision, rowId } from "@/lib/input/ids";
import { personNameOrNone } from "@/lib/input/person-name";
import { line } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";
import { seatChoice } from "@/lib/pricing/seat-choice";
import { tillPayment, tillVoucher } from "./till-payment";

export const sellAtCounterInput = z.object({
  /** Made before the sale is: a double click names it twice, and is one sale. */
  saleId: publicId,
  showtimeId: rowId,
  /** The showtime's, as the seller saw it: what was said to the customer was read from it. */
  revision,
  choices: listOf(seatChoice, 1_000),
  /** Those of them that the house keeps, as the seller saw: released and sold in one batch. */
  houseSeatIds: listOf(rowId, 1_000),
  expectedTotalMinor: amountMinor,
  payment: z.discriminatedUnion("kind", [
    ...tillPayment,
    z.object({ kind: z.literal("complimentary"), reason: line(200, 1) }),
  ]),
  ...tillVoucher,
  /** A promotion code, as it was typed; what is given away needs none. */
  code: line(60).exactOptional(),
  /** Either may be empty. */
  contact: z.object({ name: personNameOrNone, email: emailAddress.or(z.literal("")) }),
  /** Sell although a rule of seating is broken. */
  isOverride: z.boolean(),
});

export type Sale = z.output<typeof sellAtCounterInput> & { staff: StaffMember; now: number };
