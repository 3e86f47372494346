import type { Database } from "@/db/client";
import { getHold } from "@/lib/claims/get-hold";
import type { InvalidInput } from "@/lib/input/with-input";
import { allIn } from "@/lib/pricing/booking-fee";
import { defaultPrices } from "@/lib/pricing/default-prices";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { listPrices } from "@/lib/pricing/list-prices";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { type HoldBestSeatsResult, holdBestSeats } from "./hold-best-seats";

type Input = Omit<Parameters<typeof holdBestSeats>[1], "prices">;

/** `holdBestSeats` at the prices that the map shows the person. */
export async function holdBestOffered(
  db: Database,
  input: Input,
): Promise<HoldBestSeatsResult | InvalidInput> {
  if (input.maxPriceMinor === undefined) {
    const held = await holdBestSeats(db, input);
    // the best of all may be of a kind that has no price any more
    if (held.ok || held.code !== "seat-not-sold") return held;
  }
  return holdBestSeats(db, { ...input, prices: await listShownPrices(db, input) });
}

/** A hold, even an empty one, keeps the prices it began with. */
async function listShownPrices(db: Database, { showtimeId, holder, now }: Input) {
  const hold = await getHold(db, { showtimeId, holder, now });
  if (hold) return defaultPrices(allIn(await listHoldPrices(db, hold.id), hold.bookingFee));
  const showtime = await getSeatMapShowtime(db, showtimeId);
  return showtime ? defaultPrices(allIn(await listPrices(db, showtime), showtime.bookingFee)) : {};
}
