"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { cancelShowtimeAction } from "../actions";

type CancelFormProps = { id: number; revision: number; bookings: number };

export function CancelForm({ id, revision, bookings }: CancelFormProps) {
  const { errors, refusal, formProps, isPending } = useForm<"reason">(cancelShowtimeAction.bind(null, id));
  return (
    <form {...formProps} className="grid max-w-measure gap-6">
      <input type="hidden" name="revision" value={revision} />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <TextField
        label={t("showtimes.cancel.reason")}
        name="reason"
        maxLength={500}
        hint={t("showtimes.cancel.reasonHint")}
        error={errors.reason}
      />
      <Button type="submit" variant="danger" pending={isPending} className="justify-self-start">
        {t("showtimes.cancel.submit", { bookings })}
      </Button>
    </form>
  );
}
