import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { areAnswersLost } from "@/db/failures";
import { showtimes } from "@/db/schema/scheduling";
import type { ApiClient } from "@/lib/accounts/api-client";
import type { Holder } from "@/lib/accounts/holder";
import { isApiVisitor } from "@/lib/accounts/sessions/visitor";
import { findInstead } from "@/lib/claims/find-instead";
import { getHold } from "@/lib/claims/get-hold";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import { asHold, type Hold } from "@/lib/claims/hold-rows";
import { getNeededBits } from "@/lib/claims/needed-work";
import type { Networks } from "@/lib/claims/network-limits";
import { endClockAhead } from "@/lib/claims/set-back-clock";
import { readProof, setWork } from "@/lib/claims/work-challenge";
import { WORK_PARTS, type Work } from "@/lib/claims/work-limits";
import { newId } from "@/lib/id";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { metrics } from "@/lib/metrics";
import { type Failure, fail, ok } from "@/lib/result";
import { getShownShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { proved } from "./ask-work";
import { claimSeats, marked } from "./claim-seats";
import { type NotAdmitted, whenToComeAgain } from "./waiting/not-admitted";

/** Work that was done for the hold: see `Work`. */
export const proofInput = z.object({
  challenge: z.string().max(200),
  nonces: listOf(z.int().nonnegative(), WORK_PARTS),
});

const holdSeatsInput = z.object({
  showtimeId: rowId,
  seatIds: listOf(rowId, 100),
  /** Seats of the hold to be released in the same step: none is unless all are taken. */
  give: listOf(rowId, 100).exactOptional(),
  proof: proofInput.exactOptional(),
});

export type Input = z.output<typeof holdSeatsInput> & {
  holder: Holder;
  from?: Networks;
  /** A program that sells for many customers: it is counted by its token, and by no network. */
  client?: Pick<ApiClient, "clientId"> | null;
  now: number;
};

export type HoldSeatsCode =
  | "no-seats"
  | "duplicate-seats"
  | "unknown-showtime"
  | "showtime-cancelled"
  | "not-on-sale"
  | "sales-closed"
  | "unknown-seat"
  /** No ticket of its price card is for such a seat. */
  | "seat-not-sold"
  | "too-many-seats"
  | "too-many-holds"
  /** Of all that one program holds. */
  | "too-many-by-token"
  | "too-many-from-address"
  /** Of this showtime; others are open to them. */
  | "too-many-here-from-address"
  /** Someone at their network held these seats again and again, and bought none. */
  | "held-too-often"
  | "too-fast"
  | "payment-in-progress";

export type HoldSeatsResult =
  | { ok: true; value: Hold }
  | Failure<HoldSeatsCode>
  | NotAdmitted
  | SeatsTaken
  | WorkAsked;

/** Much is held from the network, or of the showtime: the same again with a proof of this work holds the seats. */
export type WorkAsked = Failure<"work"> & { work: Work };

/** `taken` are the asked seats that others have, `nearest` as many as were asked for that can be had in their place. */
export type SeatsTaken = Failure<"seats-taken"> & { taken: number[]; nearest: number[] | null };

/**
 * Claims all the seats for the person, or none. Seats the person holds already stay as they are, with their expiry.
 * The seats are not looked at first: the claims' primary key says who won.
 */
export const holdSeats = withInput(holdSeatsInput, act);

async function act(db: Database, input: Input): Promise<HoldSeatsResult> {
  const held = await claim(db, input);
  metrics()?.holds.inc({ outcome: held.ok ? "held" : held.code });
  return held;
}

async function claim(db: Database, input: Input): Promise<HoldSeatsResult> {
  const { showtimeId, seatIds, give = [], holder, from = [], client = null, now } = input;
  const proof = input.proof ? readProof(input.proof) : null;
  if (seatIds.length === 0) return fail("no-seats");
  if (new Set(seatIds).size < seatIds.length) return fail("duplicate-seats");
  if (seatIds.length > MAX_SEATS_PER_HOLD) return fail("too-many-seats");

  const shape = {
    isGuest: holder.userId === null,
    networks: from.length,
    gives: give.length > 0,
    isClient: client !== null,
    isProgram: isApiVisitor(holder.visitorId),
    proves: proof !== null,
  };
  const written = await claimSeats(db, shape, {
    showtimeId,
    asked: JSON.stringify(seatIds),
    give: JSON.stringify(give),
    visitorId: holder.visitorId,
    userId: holder.userId,
    ...marked(from),
    ...proved(proof),
    clientId: client?.clientId ?? null,
    newHoldId: newId(),
    now,
  });

  if (written.ok) {
    const hold = await heldThen(written, () => getHold(db, { showtimeId, holder, now }));
    return hold ? ok(hold) : fail("sales-closed");
  }
  switch (written.code) {
    case "seats-taken":
      await endClockAhead(db, showtimeId, now);
      return { ...written, ...(await findInstead(db, input)) };
    case "not-on-sale":
      return fail(await whyNotOnSale(db, showtimeId));
    case "not-admitted":
      return { ...written, againAfterMs: await whenToComeAgain(db, showtimeId, now) };
    case "work":
      return askForWork(db, input);
    case "work-forged":
    case "work-elsewhere":
    case "work-over":
    case "work-undone":
    case "work-used":
      return claim(db, withoutProof(input));
    default:
      return written;
  }
}

/** A proof that is not good is none: perhaps nothing is asked for any more. */
const withoutProof = ({ proof: _, ...input }: Input): Input => input;

async function askForWork(db: Database, { showtimeId, holder, from = [], now }: Input): Promise<WorkAsked> {
  const bits = await getNeededBits(db, { showtimeId, holder, from, now });
  return { ...fail("work"), work: setWork({ showtimeId, bits, from, now }) };
}

/** What the claim answered; asked for where a server wrote it without being heard. */
async function heldThen(
  written: { rows(name: "hold"): Parameters<typeof asHold>[0] },
  ask: () => Promise<Hold | null>,
): Promise<Hold | null> {
  try {
    return asHold(written.rows("hold"));
  } catch (error) {
    if (!areAnswersLost(error)) throw error;
    return ask();
  }
}

async function whyNotOnSale(db: Database, showtimeId: number): Promise<HoldSeatsCode> {
  const showtime = await db.select().from(showtimes).where(eq(showtimes.id, showtimeId)).get();
  if (!showtime) return "unknown-showtime";
  if (showtime.state === "cancelled") return "showtime-cancelled";
  return (await getShownShowtime(db, showtimeId)) ? "sales-closed" : "not-on-sale";
}
