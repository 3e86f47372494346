"use server";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { SEAT_TYPES } from "@/components/seat-map/map-seat";
import { getNetworkMarks } from "@/lib/accounts/address-mark";
import type { Holder } from "@/lib/accounts/holder";
import { getHolder, getViewer, requireVisitor } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listOf } from "@/lib/list-of";
import { listHoldPrices, listPrices } from "@/lib/pricing/queries";
import { usualPrices } from "@/lib/pricing/usual-prices";
import { type Failure, fail } from "@/lib/result";
import { checkSeats } from "@/lib/seating/check-seats";
import { extendHold } from "@/lib/seating/extend-hold";
import { holdBestSeats } from "@/lib/seating/hold-best-seats";
import { MAX_SEATS_PER_HOLD } from "@/lib/seating/hold-limits";
import { holdSeats } from "@/lib/seating/hold-seats";
import type { Networks } from "@/lib/seating/network-limits";
import { getHold, type Hold } from "@/lib/seating/queries";
import { releaseSeats } from "@/lib/seating/release-seats";
import { getSeatMapShowtime } from "@/lib/seating/seat-map";
import type { CheckAnswer, RefusalCode, SeatsAnswer } from "./_components/seats-answer";
import { tellHold } from "./_held-seats";

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
