"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type SendAgainCode, sendAgain } from "@/lib/messages/send-again";

const WORDS: Record<SendAgainCode | "busy", string> = {
  "not-found": "This letter is not there any more.",
  "nothing-failed": "It has been sent again already.",
  busy: "The database is busy for a moment. Nothing was sent; please try once more.",
};

/** Null when it was done; else why not, in words. */
export const sendAgainAction = guarded(async (messageId: string): Promise<string | null> => {
  const steward = await requireAdmin();
  const id = z.string().min(1).max(100).safeParse(messageId);
  if (!id.success) return WORDS["not-found"];
  const now = await currentTime();
  const sent = await orBusy(() => sendAgain(database(), { steward, messageId: id.data, now }));
  refresh();
  return sent.ok ? null : WORDS[sent.code];
});
