"use server";
import { guarded } from "@/app/_actions/guarded";
import { requireManager, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { mailTransport } from "@/lib/mail-transport";
import type { MessageKind } from "@/lib/message";
import { sendSample } from "@/lib/messages/send-sample";
import { orBusy } from "@/lib/or-busy";
import { sampleOf } from "@/lib/words/messages/samples";

const REFUSALS: Record<"not-found" | "throttled" | "invalid-input" | "busy", string> = {
  "not-found": "You no longer run a theater.",
  "invalid-input": "There is no such message.",
  throttled: "These were many within an hour. Please try again later.",
  busy: "The database cannot take this just now. Nothing was sent; please try once more.",
};

/** What came of it, in words. */
export const sendSampleAction = guarded(async (kind: MessageKind): Promise<string> => {
  const staff = await requireManager();
  const { email: to } = await requireUser();
  const now = await currentTime();
  const sent = await orBusy(() => sendSample(database(), { kind, sampleOf, staff, to, now }));
  if (!sent.ok) return REFUSALS[sent.code];
  const isKept = mailTransport() === "mailbox";
  return isKept
    ? `It goes to ${to}, and stays in the local mailbox: no mail service is set up.`
    : `It goes to ${to}.`;
});
