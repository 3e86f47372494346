"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { FormState } from "@/app/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import type { Steward } from "@/lib/accounts/steward";
import { addNote } from "@/lib/bookings/add-note";
import { resendConfirmation } from "@/lib/bookings/resend-confirmation";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { emailAddress } from "@/lib/input/email-address";
import { text } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { refundTickets } from "@/lib/ordering/refunds/refund-tickets";
import { retryRefund } from "@/lib/ordering/refunds/retry-refund";
import { settleRefund } from "@/lib/payments/settle-refund";
import type { Result } from "@/lib/result";
import { type CareCode, WORDS } from "./words";

const id = z.string().min(1).max(100);
const chosen = z.object({
  bookingId: id,
  ticketIds: listOf(id, 100),
  expectedRefundMinor: z.int().min(0),
});
const refund = chosen.extend({ reason: text(500, 1) });
const note = z.object({ bookingId: id, text: text(2_000, 1) });
const resend = z.object({ bookingId: id, to: emailAddress });

/** Null when it was done; else why not, in words. */
export type Refusal = string | null;

export const cancelSeatsAction = guarded(
  async (input: z.input<typeof chosen>): Promise<Refusal> =>
    asSteward(chosen, input, async (asked) => {
      const done = await cancelTicketsByStaff(database(), asked);
      if (done.ok) await settle(done.value.refundIds, asked.now);
      return done;
    }),
);

export const giveBackAction = guarded(
  async (input: z.input<typeof refund>): Promise<Refusal> =>
    asSteward(refund, input, async (asked) => {
      const done = await refundTickets(database(), asked);
      if (done.ok) await settle(done.value.refundIds, asked.now);
      return done;
    }),
);

export const retryRefundAction = guarded(
  async (refundId: string): Promise<Refusal> =>
    asSteward(z.object({ refundId: id }), { refundId }, (asked) => retryRefund(database(), asked)),
);

export const addNoteAction = guarded(
  async (_: FormState<"text">, data: FormData): Promise<FormState<"text">> => {
    const fields = Object.fromEntries(asForm(data));
    if (!note.safeParse(fields).success)
      return { errors: { text: "Write a few words, two thousand letters at most." } };
    return answer(await asSteward(note, fields, (asked) => addNote(database(), asked)));
  },
);

export const resendAction = guarded(async (_: FormState<"to">, data: FormData): Promise<FormState<"to">> => {
  const fields = Object.fromEntries(asForm(data));
  if (!resend.safeParse(fields).success)
    return { errors: { to: "Write the whole address, like name@example.com." } };
  return answer(await asSteward(resend, fields, (asked) => resendConfirmation(database(), asked)));
});

const answer = (refusal: Refusal) => (refusal ? { refusal } : { savedAt: Date.now() });

/** What is written down already is sent again later if the provider, or the database, does not answer now. */
const settle = (refundIds: readonly string[], now: number) =>
  orBusy(async () => {
    for (const refundId of refundIds) await settleRefund(database(), { refundId, now });
  });

async function asSteward<Fields extends object>(
  schema: z.ZodType<Fields>,
  input: unknown,
  act: (asked: Fields & { steward: Steward; now: number }) => Promise<Result<unknown, CareCode>>,
): Promise<Refusal> {
  const steward = await requireManager();
  const parsed = schema.safeParse(input);
  if (!parsed.success) return WORDS.unreadable;
  const now = await currentTime();
  const done = await orBusy(() => act({ ...parsed.data, steward, now }));
  // a refusal may come from a page that is out of date
  refresh();
  return done.ok ? null : WORDS[done.code];
}
