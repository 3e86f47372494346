"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { CANCEL_WORDS } from "@/app/(site)/tickets/[linkToken]/_cancel-words";
import { isDatabaseBusy } from "@/db/failures";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listOf } from "@/lib/list-of";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { settleRefund } from "@/lib/payments/settle-refund";

const form = z.object({
  linkToken: z.string().max(100),
  ticketIds: listOf(z.string().max(100), 50),
  expectedRefundMinor: z.coerce.number().int().min(0),
});

/** Cancels the chosen seats and goes back to the tickets; answers words when it cannot. */
export const cancelAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const sent = asForm(data);
  const input = form.safeParse({
    linkToken: sent.get("linkToken"),
    ticketIds: sent.getAll("seat"),
    expectedRefundMinor: sent.get("expectedRefundMinor"),
  });
  if (!input.success) return CANCEL_WORDS["unknown-ticket"];
  try {
    const { user } = await getViewer();
    const now = await currentTime();
    const cancelled = await cancelTickets(database(), { ...input.data, userId: user?.id ?? null, now });
    if (!cancelled.ok) return CANCEL_WORDS[cancelled.code];
    for (const refundId of cancelled.value.refundIds) await settleRefund(database(), { refundId, now });
  } catch (error) {
    if (isDatabaseBusy(error)) return CANCEL_WORDS.busy;
    throw error;
  }
  redirect(`/tickets/${input.data.linkToken}?cancelled`);
});
