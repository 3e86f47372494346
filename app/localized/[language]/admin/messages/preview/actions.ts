"use server";
import { guarded } from "@/app/_actions/guarded";
import { requireManager, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { mailTransport } from "@/lib/mail-transport";
import type { MessageKind } from "@/lib/message";
import { sendSample } from "@/lib/messages/send-sample";
import { orBusy } from "@/lib/or-busy";
import { sampleOf } from "@/lib/words/messages/samples";

/** What came of it, in words. */
export const sendSampleAction = guarded(async (kind: MessageKind): Promise<string> => {
  const staff = await requireManager();
  const { email: to } = await requireUser();
  const now = await currentTime();
  const sent = await orBusy(() => sendSample(database(), { kind, sampleOf, staff, to, now }));
  if (!sent.ok) return t(`messages.preview.refusal.${sent.code}`);
  return mailTransport() === "mailbox"
    ? t("messages.preview.kept", { address: to })
    : t("messages.preview.sent", { address: to });
});
