import { z } from "zod";
import type { Database } from "@/db/client";
import type { ApiClient } from "@/lib/accounts/api-client";
import type { Holder } from "@/lib/accounts/holder";
import type { Networks } from "@/lib/claims/network-limits";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { type HeldSeats, tellHold } from "./held-seats";
import { holdSeats, proofInput } from "./hold-seats";
import { releaseSeats } from "./release-seats";

const seatIds = listOf(rowId, 100);
const swapSeatsInput = z.object({
  showtimeId: rowId,
  take: seatIds,
  give: seatIds,
  proof: proofInput.exactOptional(),
});

type Input = z.output<typeof swapSeatsInput> & {
  holder: Holder;
  from?: Networks;
  client?: Pick<ApiClient, "clientId"> | null;
  now: number;
};

/** What a seat map is told of the seats that are the person's then, and of the server's clock. */
export type SwappedSeats = { ok: true; now: number; hold: HeldSeats | null };

/** Takes seats and releases others, which are not released unless all are taken. Nothing taken, it releases alone. */
export const swapSeats = withInput(swapSeatsInput, act);

/** Of two hundred ids. */
export const MOST_SWAP_BYTES = 4_096;

/** What a request asks for by its address and its body. */
export const askedOf = (showtimeId: string, body: unknown) =>
  ({ ...(body !== null && typeof body === "object" && body), showtimeId: Number(showtimeId) }) as z.output<
    typeof swapSeatsInput
  >;

export const statusOf = (answer: { ok: true } | { ok: false; code: string }): number =>
  !answer.ok && answer.code === "invalid-input" ? 400 : 200;

/** Until when the caller holds seats by an answer, of whatever kind; null where they hold none. */
export const heldUntil = (answer: { ok: boolean; hold?: HeldSeats | null }): number | null =>
  answer.hold?.seatIds.length ? answer.hold.expiresAt : null;

async function act(db: Database, { showtimeId, take, give, proof, ...by }: Input) {
  const done =
    take.length === 0
      ? await releaseSeats(db, { showtimeId, seatIds: give, ...by })
      : await holdSeats(db, { showtimeId, seatIds: take, give, ...(proof && { proof }), ...by });
  if (!done.ok) return done;
  const hold = done.value && (await tellHold(db, done.value));
  return { ok: true, now: by.now, hold } satisfies SwappedSeats;
}
