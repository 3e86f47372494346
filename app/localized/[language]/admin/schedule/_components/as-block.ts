import type { DayShowtime } from "@/lib/programme/get-schedule-day";
import type { Block } from "./board-scale";

export const asBlock = (showtime: DayShowtime, state: Block["state"]): Block => ({
  ...showtime,
  state,
  key: String(showtime.id),
  showtimeId: showtime.id,
});

/** What is only proposed, or still in the list. */
export const emptyBlock: Block = {
  key: "",
  showtimeId: null,
  revision: 1,
  movieId: 0,
  title: "",
  screenId: 0,
  startsAt: 0,
  endsAt: 0,
  occupiedUntil: 0,
  state: "proposed",
  format: "",
  sold: 0,
  held: 0,
  capacity: 0,
};
