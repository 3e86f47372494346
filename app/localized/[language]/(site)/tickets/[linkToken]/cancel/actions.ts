"use server";
import { guarded } from "@/app/_actions/guarded";
import { asForm, numberIn, textIn } from "@/app/_form";
import { CANCEL_WORDS } from "@/app/localized/[language]/(site)/tickets/[linkToken]/_cancel-words";
import { isDatabaseAway } from "@/db/failures";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { settleRefund } from "@/lib/payments/settle-refund";
import { redirect } from "@/lib/redirect";

/** Cancels the chosen seats and goes back to the tickets; answers words when it cannot. */
export const cancelAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const sent = asForm(data);
  const linkToken = textIn(sent, "linkToken");
  const ticketIds = sent.getAll("seat").map(String);
  const asked = { linkToken, ticketIds, expectedRefundMinor: numberIn(sent, "expectedRefundMinor") };
  try {
    const { user } = await getViewer();
    const now = await currentTime();
    const cancelled = await cancelTickets(database(), { ...asked, userId: user?.id ?? null, now });
    if (!cancelled.ok) return t(CANCEL_WORDS[cancelled.code]);
    for (const refundId of cancelled.value.refundIds) await settleRefund(database(), { refundId, now });
  } catch (error) {
    if (isDatabaseAway(error)) return t(CANCEL_WORDS.busy);
    throw error;
  }
  redirect(`/tickets/${linkToken}?cancelled`);
});
