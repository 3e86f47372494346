"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { blockAction } from "../actions";

/** Ends it, where it was lost or stolen, or frees it again. */
export function BlockForm({ voucherId, isBlocked }: { voucherId: string; isBlocked: boolean }) {
  const { errors, refusal, savedAt, isPending, formProps } = useForm(blockAction);
  const way = isBlocked ? "unblock" : "block";
  return (
    <section aria-labelledby="block">
      <h2 id="block" className="mb-3 font-display text-xl">
        {t(`vouchers.${way}.title`)}
      </h2>
      <form {...formProps} key={savedAt} className="grid max-w-md gap-3">
        <input type="hidden" name="voucherId" value={voucherId} />
        <input type="hidden" name="isBlocked" value={isBlocked ? "" : "yes"} />
        <Field
          label={t(`vouchers.${way}.reason`)}
          name="reason"
          maxLength={200}
          required
          hint={t(`vouchers.${way}.hint`)}
          error={errors.reason}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Button type="submit" variant="quiet" pending={isPending} className="justify-self-start">
          {t(`vouchers.${way}.button`)}
        </Button>
      </form>
    </section>
  );
}
