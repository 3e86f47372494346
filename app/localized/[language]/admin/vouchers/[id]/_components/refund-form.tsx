"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { refundAction } from "../actions";

type Props = {
  voucherId: string;
  balanceMinor: number;
  currency: string;
  /** Nothing was spent of it, or all that was is back: then it ends with this. */
  isWhole: boolean;
  isPaidAtTill: boolean;
};

/** What is left on it goes back to who bought it. */
export function RefundForm({ voucherId, balanceMinor, currency, isWhole, isPaidAtTill }: Props) {
  const { errors, refusal, savedAt, isPending, formProps } = useForm(refundAction);
  const amount = formatMoney({ amountMinor: balanceMinor, currency });
  return (
    <section aria-labelledby="refund">
      <h2 id="refund" className="mb-3 font-display text-xl">
        {t("vouchers.refund.title")}
      </h2>
      {balanceMinor === 0 ? (
        <p className="max-w-measure text-ink-soft">{t("vouchers.refund.nothingLeft")}</p>
      ) : (
        <form {...formProps} key={savedAt} className="grid max-w-md gap-3">
          <input type="hidden" name="voucherId" value={voucherId} />
          <input type="hidden" name="expectedRefundMinor" value={balanceMinor} />
          <p>
            {t("vouchers.refund.whatHappens", {
              amount,
              paid: isPaidAtTill ? "atTill" : "other",
              part: isWhole ? "whole" : "other",
            })}
          </p>
          <Field
            label={t("vouchers.refund.reason")}
            name="reason"
            maxLength={200}
            required
            hint={t("vouchers.refund.hint")}
            error={errors.reason}
          />
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
          <Button type="submit" variant="danger" pending={isPending} className="justify-self-start">
            {t("vouchers.refund.button", { amount })}
          </Button>
        </form>
      )}
    </section>
  );
}
