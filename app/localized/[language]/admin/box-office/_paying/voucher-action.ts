"use server";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { quoteVoucherAtTill } from "@/lib/box-office/quote-voucher-at-till";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { guardGuesses } from "@/lib/ordering/quote-code";

/** Says what a customer's voucher may pay of seats of a showtime. Who guesses at codes is told to wait. */
export const quoteVoucherAtTillAction = guarded(async (sent: z.input<typeof quoteVoucherAtTill.input>) => {
  const staff = await requireSeller();
  const now = await currentTime();
  const asked = { ...sentTo(quoteVoucherAtTill, sent), staff, now };
  return orBusy(() =>
    guardGuesses(database(), { sellerId: staff.userId, now }, () => quoteVoucherAtTill(database(), asked)),
  );
});
