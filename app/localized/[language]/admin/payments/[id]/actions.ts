"use server";
import { refresh } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { askAgain } from "@/lib/ordering/ask-again";
import { seeReversals } from "@/lib/ordering/see-reversals";
import { ANSWERS, ASK_REFUSALS, SEE_REFUSALS } from "./words";

export type AskAnswer = { words: string; isBad: boolean };

/** Asks the provider once more what became of a payment, and says what came of that. */
export const askAgainAction = guarded(async (paymentId: string): Promise<AskAnswer> => {
  const staff = await requireManager();
  const now = await currentTime();
  const answer = await orBusy(() => askAgain(database(), { staff, paymentId, now }));
  refresh();
  if (!answer.ok) return { words: t(ASK_REFUSALS[answer.code]), isBad: true };
  const { state } = answer.value;
  return {
    words: t(ANSWERS[state]),
    isBad: state === "started" || state === "pending" || state === "captured",
  };
});

export type SeenAnswer = { ok: true } | { ok: false; words: string };

/** Keeps that a staff member knows what was taken back of a payment without us. */
export const seeReversalsAction = guarded(
  async (shown: { paymentId: string; upTo: number }): Promise<SeenAnswer> => {
    const staff = await requireManager();
    const now = await currentTime();
    const seen = await orBusy(() => seeReversals(database(), { ...sentTo(seeReversals, shown), staff, now }));
    refresh();
    return seen.ok ? { ok: true } : { ok: false, words: t(SEE_REFUSALS[seen.code]) };
  },
);
