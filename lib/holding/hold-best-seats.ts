import { z } from "zod";
import type { Database } from "@/db/client";
import { SEAT_TYPES } from "@/db/schema/venues";
import type { ApiClient } from "@/lib/accounts/api-client";
import type { Holder } from "@/lib/accounts/holder";
import { getSeating } from "@/lib/claims/get-seating";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import type { Hold } from "@/lib/claims/hold-rows";
import type { Networks } from "@/lib/claims/network-limits";
import { amountMinor, rowId } from "@/lib/input/ids";
import { type InvalidInput, withInput } from "@/lib/input/with-input";
import { type Failure, fail } from "@/lib/result";
import { findBestSeats, type Wish } from "@/lib/seating/best-seats";
import { findBreach } from "@/lib/seating/breach";
import type { Occupancy, SeatOffer } from "@/lib/seating/room";
import { type HoldSeatsCode, holdSeats, proofInput, type WorkAsked } from "./hold-seats";
import type { NotAdmitted } from "./waiting/not-admitted";

const holdBestSeatsInput = z.object({
  showtimeId: rowId,
  partySize: z.int().positive().max(100),
  seatType: z.enum(SEAT_TYPES).optional(),
  /** At most this a seat, at `prices`. */
  maxPriceMinor: amountMinor.exactOptional(),
  proof: proofInput.exactOptional(),
});

type Input = z.output<typeof holdBestSeatsInput> &
  Pick<Wish, "prices"> & {
    holder: Holder;
    from?: Networks;
    client?: ApiClient | null;
    now: number;
  };

/**
 * Rivals who ask for the best at the same moment get the same answer; the losers try for the next best. From the third
 * try on each looks at its own half of the room, so that they do not lose to each other again.
 */
const TRIES = 8;
const TRIES_FOR_THE_BEST = 2;

export type HoldBestSeatsResult =
  | { ok: true; value: Hold; offer: Pick<SeatOffer, "split" | "where"> }
  /** `no-such-seats`: the party finds no room, or not of this type or at this price. */
  | Failure<HoldSeatsCode | "no-such-seats">
  | NotAdmitted
  | WorkAsked;

/** Holds the best seats for a party in place of what the person holds; keeps that when there are none. */
export const holdBestSeats = withInput(holdBestSeatsInput, act);

async function act(db: Database, input: Input): Promise<HoldBestSeatsResult | InvalidInput> {
  const { showtimeId, partySize, seatType, proof, holder, from = [], client = null, now, ...price } = input;
  if (partySize > MAX_SEATS_PER_HOLD) return fail("too-many-seats");
  for (let tries = 0; tries < TRIES; tries++) {
    const seating = await getSeating(db, { showtimeId, holder, now });
    if (!seating) return fail("unknown-showtime");
    const { room, occupancy, mine, policy } = seating;
    const wish = { ...price, partySize, policy, ...(seatType && { seatType }) };
    const aside = tries < TRIES_FOR_THE_BEST ? null : findBestSeats(room, halfOf(occupancy), wish);
    const isFine = aside && !aside.split && !findBreach(room, occupancy, aside.seats, policy);
    const best = isFine ? aside : findBestSeats(room, occupancy, wish);
    if (!best) return fail("no-such-seats");
    const seatIds = best.seats.map(({ id }) => id);
    const give = room.seats.filter(({ ordinal, id }) => mine.has(ordinal) && !seatIds.includes(id));
    const held = await holdSeats(db, {
      showtimeId,
      seatIds,
      give: give.map(({ id }) => id),
      holder,
      from,
      client,
      ...(proof && { proof }),
      now,
    });
    if (held.ok) return { ...held, offer: { split: best.split, where: best.where } };
    if (held.code !== "seats-taken") return held;
  }
  return fail("no-such-seats");
}

function halfOf({ isFree }: Occupancy): Occupancy {
  const looksAt = new Map<number, boolean>();
  return {
    isFree: (ordinal) => {
      const stretch = ordinal >> 3;
      if (!looksAt.has(stretch)) looksAt.set(stretch, Math.random() < 0.5);
      return isFree(ordinal) && looksAt.get(stretch) === true;
    },
  };
}
