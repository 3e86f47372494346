"use server";
import { refresh } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type SendAgainCode, sendAgain } from "@/lib/messages/send-again";
import { orBusy } from "@/lib/or-busy";

const WORDS: Record<SendAgainCode | "invalid-input" | "busy", string> = {
  "not-found": "This message is not there any more.",
  "invalid-input": "This message is not there any more.",
  "nothing-failed": "It has been sent again already.",
  busy: "The database is busy for a moment. Nothing was sent; please try once more.",
};

/** Null when it was done; else why not, in words. */
export const sendAgainAction = guarded(async (messageId: string): Promise<string | null> => {
  const staff = await requireAdmin();
  const now = await currentTime();
  const sent = await orBusy(() => sendAgain(database(), { staff, messageId, now }));
  refresh();
  return sent.ok ? null : WORDS[sent.code];
});
