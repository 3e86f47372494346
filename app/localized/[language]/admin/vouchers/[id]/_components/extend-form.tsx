"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { extendAction } from "../actions";

/** Lets it be spent for longer. */
export function ExtendForm({ voucherId, lastDay }: { voucherId: string; lastDay: string }) {
  const { errors, refusal, savedAt, isPending, formProps } = useForm(extendAction);
  return (
    <section aria-labelledby="extend">
      <h2 id="extend" className="mb-3 font-display text-xl">
        {t("vouchers.extend.title")}
      </h2>
      <form {...formProps} key={savedAt} className="grid max-w-md gap-3">
        <input type="hidden" name="voucherId" value={voucherId} />
        <Field
          label={t("vouchers.extend.day")}
          name="lastDay"
          type="date"
          min={lastDay}
          defaultValue={lastDay}
          required
          error={errors.lastDay}
          className="max-w-64"
        />
        <Field
          label={t("vouchers.extend.reason")}
          name="reason"
          maxLength={200}
          required
          hint={t("vouchers.extend.hint")}
          error={errors.reason}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Button type="submit" variant="quiet" pending={isPending} className="justify-self-start">
          {t("vouchers.extend.button")}
        </Button>
      </form>
    </section>
  );
}
