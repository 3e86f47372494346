"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addNote } from "@/lib/bookings/add-note";
import { resendConfirmation } from "@/lib/bookings/resend-confirmation";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import type { InvalidInput } from "@/lib/input/with-input";
import { orBusy } from "@/lib/or-busy";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { refundTickets } from "@/lib/ordering/refunds/refund-tickets";
import { retryRefund } from "@/lib/ordering/refunds/retry-refund";
import { settleRefund } from "@/lib/payments/settle-refund";
import { tellAgain } from "@/lib/wallets/tell-again";
import { type CareCode, WORDS } from "./words";

/** Null when it was done; else why not, in words. */
export type Refusal = string | null;

export const cancelSeatsAction = guarded(
  async (sent: z.input<typeof cancelTicketsByStaff.input>): Promise<Refusal> =>
    told(
      await asStaffMember(async (by) => {
        const done = await cancelTicketsByStaff(database(), { ...sentTo(cancelTicketsByStaff, sent), ...by });
        if (done.ok) await settle(done.value.refundIds, by.now);
        return done;
      }),
    ),
);

export const refundSeatsAction = guarded(
  async (sent: z.input<typeof refundTickets.input>): Promise<Refusal> =>
    told(
      await asStaffMember(async (by) => {
        const done = await refundTickets(database(), { ...sentTo(refundTickets, sent), ...by });
        if (done.ok) await settle(done.value.refundIds, by.now);
        return done;
      }),
    ),
);

export const retryRefundAction = guarded(
  async (refundId: string): Promise<Refusal> =>
    told(await asStaffMember((by) => retryRefund(database(), { refundId, ...by }))),
);

export const tellAgainAction = guarded(
  async (bookingId: string): Promise<Refusal> =>
    told(await asStaffMember((by) => tellAgain(database(), { bookingId, ...by }))),
);

export const addNoteAction = guarded(
  async (_: FormState<"text">, data: FormData): Promise<FormState<"text">> => {
    const form = asForm(data);
    const note = { bookingId: textIn(form, "bookingId"), text: textIn(form, "text") };
    return answer(await asStaffMember((by) => addNote(database(), { ...note, ...by })), {
      text: t("bookings.note.wrong"),
    });
  },
);

export const resendAction = guarded(async (_: FormState<"to">, data: FormData): Promise<FormState<"to">> => {
  const form = asForm(data);
  const asked = { bookingId: textIn(form, "bookingId"), to: textIn(form, "to") };
  return answer(await asStaffMember((by) => resendConfirmation(database(), { ...asked, ...by })), {
    to: t("bookings.customer.resendToWrong"),
  });
});

type Done = { ok: true } | { ok: false; code: CareCode } | InvalidInput;
type Asked = Done | { ok: false; code: CareCode | "confirm-it-is-you" };

const told = (done: Done): Refusal => (done.ok ? null : t(WORDS[done.code]));

function answer<Field extends string>(done: Done, fields: Record<Field, string>): FormState<Field> {
  if (done.ok) return { savedAt: Date.now() };
  return done.code === "invalid-input"
    ? { errors: fieldErrors(done, fields) }
    : { refusal: t(WORDS[done.code]) };
}

/** What is written down already is sent again later if the provider, or the database, does not answer now. */
const settle = (refundIds: readonly string[], now: number) =>
  orBusy(async () => {
    for (const refundId of refundIds) await settleRefund(database(), { refundId, now });
  });

async function asStaffMember<Answer extends Asked>(
  act: (by: { staff: StaffMember; now: number }) => Promise<Answer>,
) {
  const by = { staff: await requireManager(), now: await currentTime() };
  const done = await confirmed(await orBusy(() => act(by)));
  // a refusal may come from a page that is out of date
  refresh();
  return done;
}
