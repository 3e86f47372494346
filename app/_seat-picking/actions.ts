"use server";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { SEAT_TYPES } from "@/components/seat-map/map-seat";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { checkSeats } from "@/lib/claims/check-seats";
import { getHold } from "@/lib/claims/get-hold";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdBestSeats } from "@/lib/holding/hold-best-seats";
import { orBusy } from "@/lib/or-busy";
import { defaultPrices } from "@/lib/pricing/default-prices";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { listPrices } from "@/lib/pricing/list-prices";
import { fail } from "@/lib/result";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { answerSeats, type By } from "./answer-seats";
import type { CheckAnswer, SeatsAnswer } from "./seats-answer";

const rowId = z.int().positive();
const wish = z.object({
  showtimeId: rowId,
  partySize: z.int().positive().max(MAX_SEATS_PER_HOLD),
  seatType: z.enum(SEAT_TYPES).optional(),
  /** At most this a seat, at the prices the map shows. */
  maxPriceMinor: z.int().nonnegative().optional(),
});
const showtimeRef = z.object({ showtimeId: rowId });

/** Takes the best seats there are for a party. */
export const holdBestSeatsAction = guarded(async (input: z.input<typeof wish>): Promise<SeatsAnswer> => {
  const parsed = wish.safeParse(input);
  if (!parsed.success) return fail("no-such-seats");
  const { maxPriceMinor, ...rest } = parsed.data;
  return answerSeats(async (by) => {
    if (maxPriceMinor === undefined) {
      const held = await holdBestSeats(database(), { ...rest, ...by });
      // the best of all may be of a kind that has no price any more
      if (held.ok || held.code !== "seat-not-sold") return held;
    }
    const prices = defaultPrices(await listOwnPrices(rest.showtimeId, by));
    const price = maxPriceMinor === undefined ? { prices } : { prices, maxPriceMinor };
    return holdBestSeats(database(), { ...rest, ...price, ...by });
  });
});

/** What the checkout would refuse of the seats in the caller's hands, before they go there. */
export const checkSeatsAction = guarded(async (input: z.input<typeof showtimeRef>): Promise<CheckAnswer> => {
  const parsed = showtimeRef.safeParse(input);
  if (!parsed.success) return { ok: true, breach: null };
  return orBusy(async () => {
    const [holder, now] = [await getHolder(), await currentTime()];
    return { ok: true, breach: holder && (await checkSeats(database(), { ...parsed.data, holder, now })) };
  });
});

/** "I need more time." */
export const extendHoldAction = guarded(async (input: z.input<typeof showtimeRef>): Promise<SeatsAnswer> => {
  const parsed = showtimeRef.safeParse(input);
  if (!parsed.success) return fail("unknown-showtime");
  return answerSeats((by) => extendHold(database(), { ...parsed.data, ...by }));
});

/** The prices that the map shows the caller: a hold, even an empty one, keeps those it began with. */
async function listOwnPrices(showtimeId: number, { holder, now }: By) {
  const hold = await getHold(database(), { showtimeId, holder, now });
  if (hold) return listHoldPrices(database(), hold.id);
  const showtime = await getSeatMapShowtime(database(), showtimeId);
  return showtime ? listPrices(database(), showtime) : [];
}
