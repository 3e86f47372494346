"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
import { releaseAction } from "../actions";

/** Gives the seats up, so that others can have them. */
export function ReleaseForm({ linkToken }: { linkToken: string }) {
  const { state: refusal, formProps } = useSentForm<string | null>(releaseAction, null, ({ words }) => words);
  return (
    <form {...formProps} className="grid justify-items-start gap-4">
      <input type="hidden" name="linkToken" value={linkToken} />
      <p className="text-ink-soft">{t("reservations.giveUp.lead")}</p>
      {refusal && <RefusalNotice lookAt={`/reservations/${linkToken}`}>{refusal}</RefusalNotice>}
      <SubmitButton variant="danger">{t("reservations.giveUp.button")}</SubmitButton>
    </form>
  );
}
