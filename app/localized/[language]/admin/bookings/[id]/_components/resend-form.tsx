"use client";
import { useEffect } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { resendAction } from "@/app/localized/[language]/admin/_bookings/actions";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

/** Sends the confirmation once more, to an address that may be corrected first. */
export function ResendForm({ bookingId, email }: { bookingId: string; email: string }) {
  const { errors, refusal, savedAt, isPending, formProps } = useForm(resendAction);
  const toast = useToast();
  useEffect(() => {
    if (savedAt) toast({ title: t("bookings.customer.resent") });
  }, [savedAt, toast]);
  return (
    <form {...formProps} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="bookingId" value={bookingId} />
      <Field
        label={t("bookings.customer.resendTo")}
        name="to"
        type="email"
        defaultValue={email}
        maxLength={254}
        autoComplete="off"
        error={errors.to}
        className="min-w-0 grow basis-64"
      />
      <Button type="submit" variant="quiet" pending={isPending}>
        {t("bookings.customer.resend")}
      </Button>
      {refusal && (
        <div className="basis-full">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
    </form>
  );
}
