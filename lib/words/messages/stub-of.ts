import { formatReference } from "@/lib/bookings/reference";
import { describeSeats } from "@/lib/words/seats";
import { type Described, describeMoment, describePlace, describeShowtime } from "@/lib/words/showtime";
import type { Stub } from "./message-text";

type Seats = Parameters<typeof describeSeats>[0];
type Booked = { showtime: Described; seats: Seats; reference: string };

/** What was booked, as a stub; `text` where the sentence is to be another. */
export function stubOf({ showtime, seats, reference }: Booked, language: string, text?: string): Stub {
  const said = describeSeats(seats);
  return {
    title: showtime.movieTitle,
    facts: [
      ["When", describeMoment(showtime, language)],
      ["Where", describePlace(showtime)],
      ["Seats", said.charAt(0).toUpperCase() + said.slice(1)],
      ["Booking", formatReference(reference)],
    ],
    text: text ?? `${describeShowtime(showtime, language)}: ${said}.`,
  };
}
