"use server";
import { refresh } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { type LiftBlockCode, liftBlock } from "@/lib/messages/lift-block";
import { type SendAgainCode, sendAgain } from "@/lib/messages/send-again";
import { type TakeAsSentCode, takeAsSent } from "@/lib/messages/take-as-sent";
import { orBusy } from "@/lib/or-busy";

type Code = SendAgainCode | TakeAsSentCode | LiftBlockCode | "invalid-input" | "busy";

const wordsOf = (code: Code): string =>
  t(`messages.refusal.${code === "invalid-input" ? "not-found" : code}`);

/** Null when it was done; else why not, in words. */
export const sendAgainAction = guarded(async (messageId: string): Promise<string | null> => {
  const staff = await requireAdmin();
  const now = await currentTime();
  const sent = await orBusy(() => sendAgain(database(), { staff, messageId, now }));
  refresh();
  return sent.ok ? null : wordsOf(sent.code);
});

/** The same. */
export const takeAsSentAction = guarded(async (messageId: string): Promise<string | null> => {
  const staff = await requireAdmin();
  const now = await currentTime();
  const taken = await orBusy(() => takeAsSent(database(), { staff, messageId, now }));
  refresh();
  return taken.ok ? null : wordsOf(taken.code);
});

/** The same, of the message's address. */
export const liftBlockAction = guarded(async (messageId: string): Promise<string | null> => {
  const staff = await requireAdmin();
  const now = await currentTime();
  const lifted = await orBusy(() => liftBlock(database(), { staff, messageId, now }));
  refresh();
  return lifted.ok ? null : wordsOf(lifted.code);
});
