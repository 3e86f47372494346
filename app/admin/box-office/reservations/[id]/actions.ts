"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { isVoucherRefused } from "@/app/admin/box-office/_paying/voucher-words";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { getReservationForStaff } from "@/lib/bookings/reservations/get-reservation-for-staff";
import type { Sold } from "@/lib/box-office/counter-sale";
import { endReservation } from "@/lib/box-office/reservations/end-reservation";
import { payReservation } from "@/lib/box-office/reservations/pay-reservation";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listSeats } from "@/lib/layouts/list-seats";
import { orBusy } from "@/lib/or-busy";
import { guardGuesses } from "@/lib/ordering/quote-code";
import { describeSeats } from "@/lib/words/seats";
import { END_WORDS, PAY_WORDS } from "../_words";

/** `isVoucher`: for the voucher, about which to ask again. */
type PayAnswer = { sold: Sold } | { refusal: string; isVoucher?: boolean };

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
    if (paid.code !== "seats-lost" || !("taken" in paid))
      return {
        refusal: PAY_WORDS[paid.code as keyof typeof PAY_WORDS],
        isVoucher: isVoucherRefused(paid.code),
      };
    const reservation = await getReservationForStaff(database(), {
      ...{ staff, reservationId: asked.reservationId, now },
    });
    const seats = await listSeats(database(), reservation?.showtime.layoutId ?? 0);
    const named = (ids: number[]) =>
      describeSeats(
        seats
          .filter(({ id }) => ids.includes(id))
          .map(({ row, number }) => ({ rowLabel: row, seatNumber: number })),
      );
    const gone = paid.taken.length > 0 ? `Others have ${named(paid.taken)} by now` : "Its seats are gone";
    const near = paid.nearest
      ? `The nearest free seats are ${named(paid.nearest)}: sell them at the till.`
      : "As many seats near them are not free any more.";
    return { refusal: `${gone}, since the reservation had lapsed. Take no money for it. ${near}` };
  },
);

/** Ends a reservation; null when it is done, else why not. */
export const endReservationAction = guarded(async (reservationId: string): Promise<string | null> => {
  const staff = await requireSeller();
  const now = await currentTime();
  const ended = await orBusy(() => endReservation(database(), { reservationId, staff, now }));
  if (!ended.ok) return END_WORDS[ended.code];
  refresh();
  return null;
});
