import { z } from "zod";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { amountMinor, publicId } from "@/lib/input/ids";
import { tillPayment, tillVoucher } from "../till-payment";

export const reservationPayment = z.object({
  reservationId: publicId,
  /** What was told to the customer. */
  expectedTotalMinor: amountMinor,
  payment: z.discriminatedUnion("kind", tillPayment),
  ...tillVoucher,
});

export type ReservationPayment = z.output<typeof reservationPayment> & { staff: StaffMember; now: number };
