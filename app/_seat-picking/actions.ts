"use server";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { checkSeats } from "@/lib/claims/check-seats";
import type { Proof } from "@/lib/claims/work-limits";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdBestOffered } from "@/lib/holding/hold-best-offered";
import { holdBestSeats } from "@/lib/holding/hold-best-seats";
import { rowId } from "@/lib/input/ids";
import { orBusy } from "@/lib/or-busy";
import { answerSeats } from "./answer-seats";
import type { BestWish } from "./best-wish";
import type { CheckAnswer, SeatsAnswer } from "./seats-answer";

/** Takes the best seats there are for a party. */
export const holdBestSeatsAction = guarded(
  (wish: BestWish & { showtimeId: number; proof?: Proof | undefined }): Promise<SeatsAnswer> =>
    answerSeats((by) => holdBestOffered(database(), { ...sentTo(holdBestSeats, wish), ...by })),
);

/** What the checkout would refuse of the seats in the caller's hands, before they go there. */
export const checkSeatsAction = guarded(async (sent: { showtimeId: number }): Promise<CheckAnswer> => {
  const showtimeId = rowId.safeParse(sent?.showtimeId);
  if (!showtimeId.success) return { ok: true, breach: null };
  return orBusy(async () => {
    const [holder, now] = [await getHolder(), await currentTime()];
    const of = { showtimeId: showtimeId.data, now };
    return { ok: true, breach: holder && (await checkSeats(database(), { ...of, holder })) };
  });
});

/** "I need more time." */
export const extendHoldAction = guarded(
  (sent: { showtimeId: number }): Promise<SeatsAnswer> =>
    answerSeats((by) => extendHold(database(), { ...sentTo(extendHold, sent), ...by })),
);
