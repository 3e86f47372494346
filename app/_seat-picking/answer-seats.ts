import { z } from "zod";
import { orBusy } from "@/app/_or-busy";
import type { Holder } from "@/lib/accounts/holder";
import { getNetworkMarks } from "@/lib/accounts/sessions/address-mark";
import { getViewer, requireVisitor } from "@/lib/accounts/sessions/viewer";
import type { Hold } from "@/lib/claims/hold-rows";
import type { Networks } from "@/lib/claims/network-limits";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import type { InvalidInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { type Failure, fail } from "@/lib/result";
import type { Where } from "@/lib/seating/room";
import { whereWords } from "@/lib/words/seat-offer";
import { tellHold } from "./held-seats";
import type { RefusalCode, SeatsAnswer } from "./seats-answer";

export type By = { holder: Holder; from: Networks; now: number };
type Done =
  | { ok: true; value: Hold | null; offer?: { split: boolean; where: Where } }
  | InvalidInput
  | (Failure<RefusalCode> & { taken?: number[]; nearest?: number[] | null });

const seatIds = listOf(z.int().positive(), 100);
const swap = z.object({ showtimeId: z.int().positive(), take: seatIds, give: seatIds });

/** Takes seats and releases others. Nothing is released unless all are taken; null for what nobody can ask for. */
export async function answerSwap(input: unknown): Promise<SeatsAnswer | null> {
  const parsed = swap.safeParse(input);
  if (!parsed.success) return null;
  const { showtimeId, take, give } = parsed.data;
  return answerSeats((by) =>
    take.length === 0
      ? releaseSeats(database(), { showtimeId, seatIds: give, ...by })
      : holdSeats(database(), { showtimeId, seatIds: take, give, ...by }),
  );
}

/** What a seat map is told of what it asked for, by an action or by a route. */
export const answerSeats = (act: (by: By) => Promise<Done>): Promise<SeatsAnswer> =>
  orBusy(async () => {
    const [{ visitorId, user }, from, now] = await Promise.all([
      getViewer(),
      getNetworkMarks(),
      currentTime(),
    ]);
    // seats held for nobody could not be refunded: see `proxy.ts`
    if (!visitorId && !user) return fail("cookies-needed");
    const holder = visitorId ? { visitorId, userId: user?.id ?? null } : await requireVisitor();
    const done = await act({ holder, from, now });
    if (!done.ok) return done;
    const { value: hold, offer } = done;
    const told = hold && (await tellHold(database(), hold));
    return {
      ok: true,
      now,
      hold: told,
      ...(offer && { where: whereWords(offer.where), split: offer.split }),
    };
  });
