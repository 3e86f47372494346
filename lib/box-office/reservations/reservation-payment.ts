import { z } from "zod";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { amountMinor, publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";

export const reservationPayment = z.object({
  reservationId: publicId,
  /** What was told to the customer. */
  expectedTotalMinor: amountMinor,
  payment: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("cash"), givenMinor: amountMinor }),
    /** On a card terminal of the house, with what it printed. */
    z.object({ kind: z.literal("terminal"), receipt: line(60) }),
  ]),
});

export type ReservationPayment = z.output<typeof reservationPayment> & { staff: StaffMember; now: number };
