"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { isVoucherRefused } from "@/app/localized/[language]/admin/box-office/_paying/voucher-words";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import type { Sold } from "@/lib/box-office/counter-sale";
import { endReservation } from "@/lib/box-office/reservations/end-reservation";
import type { InPlace } from "@/lib/box-office/reservations/find-in-place";
import { payReservation } from "@/lib/box-office/reservations/pay-reservation";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { guardGuesses } from "@/lib/ordering/quote-code";
import { END_WORDS, lostWords, payWords } from "../_words";

/** `isVoucher`: for the voucher, about which to ask again; `lost`: for its seats, and what is sold instead. */
type PayAnswer = { sold: Sold } | { refusal: string; isVoucher?: boolean; lost?: InPlace };

/** Takes the money for a reservation; answers words when it cannot. */
export const payReservationAction = guarded(
  async (sent: z.input<typeof payReservation.input>): Promise<PayAnswer> => {
    const staff = await requireSeller();
    const now = await currentTime();
    const asked = sentTo(payReservation, sent);
    const pay = () => payReservation(database(), { ...asked, staff, now });
    const paid = await orBusy(() =>
      asked.voucher ? guardGuesses(database(), { sellerId: staff.userId, now }, pay) : pay(),
    );
    if (paid.ok) {
      refresh();
      return { sold: paid.value };
    }
    if (!("taken" in paid))
      return {
        refusal: payWords(paid.code),
        isVoucher: isVoucherRefused(paid.code),
      };
    const { taken, instead } = paid;
    return { refusal: lostWords(paid), lost: { taken, instead } };
  },
);

/** Ends a reservation; null when it is done, else why not. */
export const endReservationAction = guarded(async (reservationId: string): Promise<string | null> => {
  const staff = await requireSeller();
  const now = await currentTime();
  const ended = await orBusy(() => endReservation(database(), { reservationId, staff, now }));
  if (!ended.ok) return t(END_WORDS[ended.code]);
  refresh();
  return null;
});
