"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { releaseAction } from "../actions";

/** Gives the seats up, so that others can have them. */
export function ReleaseForm({ linkToken }: { linkToken: string }) {
  const { state: refusal, formProps } = useSentForm<string | null>(releaseAction, null, ({ words }) => words);
  return (
    <form {...formProps} className="grid justify-items-start gap-4">
      <input type="hidden" name="linkToken" value={linkToken} />
      <p className="text-ink-soft">
        If you cannot come, please give the seats up: others can have them at once. It cannot be undone.
      </p>
      {refusal && <RefusalNotice lookAt={`/reservations/${linkToken}`}>{refusal}</RefusalNotice>}
      <SubmitButton variant="danger">Give these seats up</SubmitButton>
    </form>
  );
}
