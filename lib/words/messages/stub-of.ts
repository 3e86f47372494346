import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/i18n/isolate";
import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { describeSeats } from "@/lib/words/seats";
import { type Described, describeMoment, describePlace, describeShowtime } from "@/lib/words/showtime";
import type { Stub } from "./message-text";

type Seats = Parameters<typeof describeSeats>[0];
type Booked = { showtime: Described; seats: Seats; reference: string };

/** What was booked, as a stub; `text` where the sentence is to be another. */
export const stubOf = ({ showtime, seats, reference }: Booked, text?: string): Stub => ({
  title: showtime.movieTitle,
  facts: [
    [t("letters.stub.when"), describeMoment(showtime)],
    [t("letters.stub.where"), describePlace(showtime)],
    [t("letters.stub.seats"), listSeats(seats)],
    [t("letters.stub.booking"), isolate(formatReference(reference))],
  ],
  text: text ?? t("letters.stub.text", { showtime: describeShowtime(showtime), seats: describeSeats(seats) }),
});

/** "Row G, seats 7 and 8; row H, seat 1": as they stand alone. */
const listSeats = (seats: Seats): string =>
  [...Map.groupBy(seats, ({ rowLabel }) => rowLabel)].reduce((rows, [row, of]) => {
    const numbers = {
      row,
      count: of.length,
      seats: listWords(of.map(({ seatNumber }) => seatNumber)),
    };
    return rows === ""
      ? t("letters.stub.firstRow", numbers)
      : t("letters.stub.rows", { rows, next: t("letters.stub.nextRow", numbers) });
  }, "");
