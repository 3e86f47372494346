"use client";
import { useEffect } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { addNoteAction } from "@/app/localized/[language]/admin/_bookings/actions";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

/** A note for staff; the customer never sees it. */
export function NoteForm({ bookingId }: { bookingId: string }) {
  const { errors, refusal, savedAt, isPending, formProps } = useForm(addNoteAction);
  const { ref } = formProps;
  useEffect(() => {
    if (savedAt) ref.current?.reset();
  }, [savedAt, ref]);
  return (
    <form {...formProps} className="grid gap-3">
      <input type="hidden" name="bookingId" value={bookingId} />
      <TextField
        label={t("bookings.note.label")}
        name="text"
        rows={2}
        maxLength={2_000}
        hint={t("bookings.note.hint")}
        error={errors.text}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Button type="submit" variant="quiet" pending={isPending} className="justify-self-start">
        {t("bookings.note.add")}
      </Button>
    </form>
  );
}
