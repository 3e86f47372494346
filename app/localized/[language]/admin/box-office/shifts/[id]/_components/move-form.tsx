"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { moveCashAction } from "../../actions";

export function MoveForm({ shiftId, currency }: { shiftId: string; currency: string }) {
  const { errors, refusal, savedAt, isPending, formProps } = useForm<"amount" | "reason">(moveCashAction);
  return (
    <form {...formProps} className="grid content-start gap-4">
      <h2 className="font-display text-xl">{t("boxOffice.shift.move.title")}</h2>
      <input type="hidden" name="shiftId" value={shiftId} />
      <input type="hidden" name="currency" value={currency} />
      <SelectField label={t("boxOffice.shift.move.what")} name="kind" defaultValue="paid-out">
        <option value="paid-out">{t("boxOffice.shift.move.out")}</option>
        <option value="paid-in">{t("boxOffice.shift.move.in")}</option>
      </SelectField>
      <Field
        key={`amount ${savedAt}`}
        label={t("boxOffice.shift.move.sum")}
        name="amount"
        inputMode="decimal"
        autoComplete="off"
        error={errors.amount}
      />
      <Field
        key={`reason ${savedAt}`}
        label={t("boxOffice.shift.move.reason")}
        name="reason"
        maxLength={200}
        hint={t("boxOffice.shift.move.reasonHint")}
        error={errors.reason}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <Button type="submit" variant="quiet" pending={isPending}>
          {t("boxOffice.shift.move.do")}
        </Button>
      </div>
    </form>
  );
}
