"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import type { ShowtimeField } from "@/app/localized/[language]/admin/_showtimes/words";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { type EditFormProps, ShowtimeFields } from "../../_components/edit-form";
import { changeAction } from "../actions";

type ChangeFormProps = Omit<EditFormProps, "isLocked" | "priceCardName"> & {
  messages: number;
  withoutEmail: number;
};

export function ChangeForm({ messages, withoutEmail, ...props }: ChangeFormProps) {
  const { id, revision } = props.showtime;
  const { errors, refusal, formProps, isPending } = useForm<ShowtimeField>(changeAction.bind(null, id));
  return (
    <form {...formProps} className="grid max-w-3xl gap-6 sm:grid-cols-2">
      <input type="hidden" name="revision" value={revision} />
      {refusal && (
        <div className="sm:col-span-2">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
      <ShowtimeFields {...props} errors={errors} />
      {withoutEmail > 0 && (
        <p className="text-warn sm:col-span-2">
          {t("showtimes.change.withoutEmail", { bookings: withoutEmail })}
        </p>
      )}
      <Button type="submit" pending={isPending} className="sm:col-span-2 sm:justify-self-start">
        {t("showtimes.change.submit", { messages })}
      </Button>
    </form>
  );
}
