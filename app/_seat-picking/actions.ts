"use server";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { SEAT_TYPES } from "@/components/seat-map/map-seat";
import type { Holder } from "@/lib/accounts/holder";
import { getNetworkMarks } from "@/lib/accounts/sessions/address-mark";
import { getHolder, getViewer, requireVisitor } from "@/lib/accounts/sessions/viewer";
import { checkSeats } from "@/lib/claims/check-seats";
import { getHold } from "@/lib/claims/get-hold";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import type { Hold } from "@/lib/claims/hold-rows";
import type { Networks } from "@/lib/claims/network-limits";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdBestSeats } from "@/lib/holding/hold-best-seats";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import type { InvalidInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { listPrices } from "@/lib/pricing/list-prices";
import { usualPrices } from "@/lib/pricing/usual-prices";
import { type Failure, fail } from "@/lib/result";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { tellHold } from "./held-seats";
import type { CheckAnswer, RefusalCode, SeatsAnswer } from "./seats-answer";

const rowId = z.int().positive();
const seatIds = listOf(rowId, 100);
const swap = z.object({ showtimeId: rowId, take: seatIds, give: seatIds });
const wish = z.object({
  showtimeId: rowId,
  partySize: z.int().positive().max(MAX_SEATS_PER_HOLD),
  seatType: z.enum(SEAT_TYPES).optional(),
  /** At most this a seat, at the prices the map shows. */
  maxPriceMinor: z.int().nonnegative().optional(),
});
const place = z.object({ showtimeId: rowId });

/** Takes seats and gives others back. Nothing is given back unless all are taken. */
export const swapSeatsAction = guarded(async (input: z.input<typeof swap>): Promise<SeatsAnswer> => {
  const parsed = swap.safeParse(input);
  if (!parsed.success) return fail("unknown-seat");
  const { showtimeId, take, give } = parsed.data;
  return answer((by) =>
    take.length === 0
      ? releaseSeats(database(), { showtimeId, seatIds: give, ...by })
      : holdSeats(database(), { showtimeId, seatIds: take, give, ...by }),
  );
});

/** Takes the best seats there are for a party. */
export const holdBestSeatsAction = guarded(async (input: z.input<typeof wish>): Promise<SeatsAnswer> => {
  const parsed = wish.safeParse(input);
  if (!parsed.success) return fail("no-such-seats");
  const { maxPriceMinor, ...rest } = parsed.data;
  return answer(async (by) => {
    if (maxPriceMinor === undefined) {
      const held = await holdBestSeats(database(), { ...rest, ...by });
      // the best of all may be of a kind that has no price any more
      if (held.ok || held.code !== "seat-not-sold") return held;
    }
    const prices = usualPrices(await listOwnPrices(rest.showtimeId, by));
    const price = maxPriceMinor === undefined ? { prices } : { prices, maxPriceMinor };
    return holdBestSeats(database(), { ...rest, ...price, ...by });
  });
});

/** What the checkout would refuse of the seats in the caller's hands, before they go there. */
export const checkSeatsAction = guarded(async (input: z.input<typeof place>): Promise<CheckAnswer> => {
  const parsed = place.safeParse(input);
  if (!parsed.success) return { ok: true, breach: null };
  return orBusy(async () => {
    const [holder, now] = [await getHolder(), await currentTime()];
    return { ok: true, breach: holder && (await checkSeats(database(), { ...parsed.data, holder, now })) };
  });
});

/** "I need more time." */
export const extendHoldAction = guarded(async (input: z.input<typeof place>): Promise<SeatsAnswer> => {
  const parsed = place.safeParse(input);
  if (!parsed.success) return fail("unknown-showtime");
  return answer((by) => extendHold(database(), { ...parsed.data, ...by }));
});

type By = { holder: Holder; from: Networks; now: number };
type Done =
  | { ok: true; value: Hold | null; offer?: { split: boolean; words: string } }
  | InvalidInput
  | (Failure<RefusalCode> & { taken?: number[]; nearest?: number[] | null });

const answer = (act: (by: By) => Promise<Done>): Promise<SeatsAnswer> =>
  orBusy(async () => {
    const { visitorId, user } = await getViewer();
    // seats held for nobody could not be given back: see `proxy.ts`
    if (!visitorId && !user) return fail("cookies-needed");
    const by = { holder: await requireVisitor(), from: await getNetworkMarks(), now: await currentTime() };
    const done = await act(by);
    if (!done.ok) return done;
    const { value: hold, offer } = done;
    const told = hold && (await tellHold(database(), hold));
    return { ok: true, now: by.now, hold: told, ...(offer && { where: offer.words, split: offer.split }) };
  });

/** The prices that the map shows the caller: a hold, even an empty one, keeps those it began with. */
async function listOwnPrices(showtimeId: number, { holder, now }: By) {
  const hold = await getHold(database(), { showtimeId, holder, now });
  if (hold) return listHoldPrices(database(), hold.id);
  const showtime = await getSeatMapShowtime(database(), showtimeId);
  return showtime ? listPrices(database(), showtime) : [];
}
