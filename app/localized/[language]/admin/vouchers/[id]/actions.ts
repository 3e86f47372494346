"use server";
import { refresh } from "next/cache";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { InvalidInput } from "@/lib/input/with-input";
import { orBusy } from "@/lib/or-busy";
import { type RefundVoucherCode, refundVoucher } from "@/lib/ordering/refunds/refund-voucher";
import { settleRefund } from "@/lib/payments/settle-refund";
import { type ExtendVoucherCode, extendVoucher } from "@/lib/vouchers/extend-voucher";
import { type SetVoucherBlockCode, setVoucherBlock } from "@/lib/vouchers/set-voucher-block";

type Code = ExtendVoucherCode | SetVoucherBlockCode | Exclude<RefundVoucherCode, "confirm-it-is-you">;

const REFUSALS = {
  "not-found": "vouchers.notDone.gone",
  "not-later": "vouchers.notDone.notLater",
  "too-late": "vouchers.notDone.tooLate",
  "nothing-left": "vouchers.notDone.nothingLeft",
  "voucher-changed": "vouchers.notDone.changed",
  "more-than-paid": "vouchers.notDone.moreThanPaid",
  "so-already": "vouchers.notDone.already",
  busy: "vouchers.notDone.busy",
} satisfies Record<Code | "busy", FixedKey>;

const fieldWords = () => ({ lastDay: t("vouchers.wrong.day"), reason: t("vouchers.wrong.reason") });
type Field = keyof ReturnType<typeof fieldWords>;

/** Lets a voucher be spent for longer. */
export const extendAction = guarded(
  async (_: FormState<Field>, data: FormData): Promise<FormState<Field>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const asked = {
      ...{ voucherId: textIn(form, "voucherId"), lastDay: textIn(form, "lastDay") },
      ...{ reason: textIn(form, "reason"), staff, now: await currentTime() },
    };
    return told(await orBusy(() => extendVoucher(database(), asked)));
  },
);

/** Blocks a voucher, or frees it again. */
export const blockAction = guarded(async (_: FormState<Field>, data: FormData): Promise<FormState<Field>> => {
  const staff = await requireManager();
  const form = asForm(data);
  const asked = {
    ...{ voucherId: textIn(form, "voucherId"), isBlocked: textIn(form, "isBlocked") === "yes" },
    ...{ reason: textIn(form, "reason"), staff, now: await currentTime() },
  };
  return told(await orBusy(() => setVoucherBlock(database(), asked)));
});

/** Refunds what is left on a voucher to who bought it. */
export const refundAction = guarded(
  async (_: FormState<Field>, data: FormData): Promise<FormState<Field>> => {
    const staff = await requireManager();
    const now = await currentTime();
    const form = asForm(data);
    const asked = {
      ...{ voucherId: textIn(form, "voucherId"), reason: textIn(form, "reason"), staff, now },
      expectedRefundMinor: Number(textIn(form, "expectedRefundMinor")),
    };
    const done = await confirmed(await orBusy(() => refundVoucher(database(), asked)));
    // what is written down is sent again later if the provider does not answer now
    if (done.ok)
      await orBusy(async () => {
        for (const refundId of done.value.refundIds) await settleRefund(database(), { refundId, now });
      });
    return told(done);
  },
);

type Done = { ok: true } | { ok: false; code: keyof typeof REFUSALS } | InvalidInput;

function told(done: Done): FormState<Field> {
  // a refusal may come from a page that is out of date
  refresh();
  if (done.ok) return { savedAt: Date.now() };
  if (done.code === "invalid-input") {
    const errors = fieldErrors(done, fieldWords());
    return Object.keys(errors).length > 0 ? { errors } : { refusal: t(REFUSALS["not-found"]) };
  }
  return { refusal: t(REFUSALS[done.code]) };
}
