import { z } from "zod";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { rowId } from "@/lib/input/ids";
import { listOf } from "@/lib/list-of";
import { instant, saleState } from "@/lib/scheduling/showtime-input";

/** A proposed day as it was adjusted; a start is an instant in UTC milliseconds. */
export const acceptedDay = z.object({
  theaterId: rowId,
  day: z.iso.date(),
  priceCardId: rowId,
  format: z.enum(SHOWTIME_FORMATS),
  state: saleState,
  items: listOf(
    z.object({
      movieId: rowId,
      screenId: rowId,
      startsAt: instant,
    }),
    1_000,
    1,
  ),
});
