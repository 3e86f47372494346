import { z } from "zod";
import { rowId } from "@/app/admin/_showtimes/input";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { listOf } from "@/lib/list-of";

/** A proposed day as it was adjusted; a start is an instant in UTC milliseconds. */
export const acceptedDay = z.object({
  theaterId: rowId,
  day: z.iso.date(),
  priceCardId: rowId,
  format: z.enum(SHOWTIME_FORMATS),
  state: z.enum(["draft", "on-sale"]),
  items: listOf(
    z.object({
      movieId: rowId,
      screenId: rowId,
      startsAt: z.number().int().positive().max(8_000_000_000_000),
    }),
    1_000,
    1,
  ),
});
