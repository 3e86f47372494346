"use server";
import { refresh } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type LiftBlockCode, liftBlock } from "@/lib/messages/lift-block";
import { type SendAgainCode, sendAgain } from "@/lib/messages/send-again";
import { type TakeAsSentCode, takeAsSent } from "@/lib/messages/take-as-sent";
import { orBusy } from "@/lib/or-busy";

const GONE = "This message is not there any more.";

const WORDS: Record<SendAgainCode | TakeAsSentCode | LiftBlockCode | "invalid-input" | "busy", string> = {
  "not-found": GONE,
  "invalid-input": GONE,
  "under-way": "It is on its way already.",
  "sent-again": "It has been sent again already.",
  "link-gone": "Its link has ended, so that it would be of no use.",
  "not-in-doubt": "It is known by now what became of it.",
  "not-blocked": "It is written to again already.",
  busy: "The database cannot take this just now. Nothing was done; please try once more.",
};

/** Null when it was done; else why not, in words. */
export const sendAgainAction = guarded(async (messageId: string): Promise<string | null> => {
  const staff = await requireAdmin();
  const now = await currentTime();
  const sent = await orBusy(() => sendAgain(database(), { staff, messageId, now }));
  refresh();
  return sent.ok ? null : WORDS[sent.code];
});

/** The same. */
export const takeAsSentAction = guarded(async (messageId: string): Promise<string | null> => {
  const staff = await requireAdmin();
  const now = await currentTime();
  const taken = await orBusy(() => takeAsSent(database(), { staff, messageId, now }));
  refresh();
  return taken.ok ? null : WORDS[taken.code];
});

/** The same, of the message's address. */
export const liftBlockAction = guarded(async (messageId: string): Promise<string | null> => {
  const staff = await requireAdmin();
  const now = await currentTime();
  const lifted = await orBusy(() => liftBlock(database(), { staff, messageId, now }));
  refresh();
  return lifted.ok ? null : WORDS[lifted.code];
});
