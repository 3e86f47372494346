"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { closeShiftAction } from "../../actions";

export function CloseForm({ shiftId, currency }: { shiftId: string; currency: string }) {
  const { errors, refusal, isPending, formProps } = useForm<"counted">(closeShiftAction);
  return (
    <form {...formProps} className="grid content-start gap-4">
      <h2 className="font-display text-xl">{t("boxOffice.shift.close.title")}</h2>
      <input type="hidden" name="shiftId" value={shiftId} />
      <input type="hidden" name="currency" value={currency} />
      <Field
        label={t("boxOffice.shift.close.counted")}
        name="counted"
        inputMode="decimal"
        autoComplete="off"
        hint={t("boxOffice.shift.close.countedHint")}
        error={errors.counted}
      />
      <Field
        label={t("boxOffice.shift.close.note")}
        name="note"
        maxLength={200}
        hint={t("boxOffice.shift.close.noteHint")}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <Button type="submit" pending={isPending}>
          {t("boxOffice.shift.close.do")}
        </Button>
      </div>
    </form>
  );
}
