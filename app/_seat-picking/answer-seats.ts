import type { Holder } from "@/lib/accounts/holder";
import { getNetworkMarks } from "@/lib/accounts/sessions/address-mark";
import { getViewer, requireVisitor } from "@/lib/accounts/sessions/viewer";
import type { Hold } from "@/lib/claims/hold-rows";
import type { Networks } from "@/lib/claims/network-limits";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { tellHold } from "@/lib/holding/held-seats";
import type { InvalidInput } from "@/lib/input/with-input";
import { orBusy } from "@/lib/or-busy";
import { noteHold } from "@/lib/request-scope";
import { type Failure, fail } from "@/lib/result";
import type { Where } from "@/lib/seating/room";
import { whereWords } from "@/lib/words/seat-offer";
import type { RefusalCode, SeatsAnswer, SeatsRefused } from "./seats-answer";

export type By = { holder: Holder; from: Networks; now: number };
type Done =
  | { ok: true; value: Hold; offer?: { split: boolean; where: Where } }
  | InvalidInput
  | (Failure<RefusalCode> & Pick<SeatsRefused, "taken" | "nearest" | "work">);

/** What a seat map is told of what it asked for. */
export const answerSeats = (act: (by: By) => Promise<Done>): Promise<SeatsAnswer> =>
  asHolder(async (by) => {
    const done = await act(by);
    if (!done.ok) return done;
    const { value: hold, offer } = done;
    // whoever holds seats goes first in a rush
    noteHold({ visitorId: by.holder.visitorId, until: hold.expiresAt, now: by.now });
    return {
      ok: true,
      now: by.now,
      hold: await tellHold(database(), hold),
      ...(offer && { where: whereWords(offer.where), split: offer.split }),
    };
  });

/** Does something for the caller, by action or route, as the holder of seats that they are. */
export const asHolder = <Answer>(act: (by: By) => Promise<Answer>) =>
  orBusy(async () => {
    const [{ visitorId, user }, from, now] = await Promise.all([
      getViewer(),
      getNetworkMarks(),
      currentTime(),
    ]);
    // seats held for nobody could not be refunded: see `proxy.ts`
    if (!visitorId && !user) return fail("cookies-needed");
    const holder = visitorId ? { visitorId, userId: user?.id ?? null } : await requireVisitor();
    return act({ holder, from, now });
  });
