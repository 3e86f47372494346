"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelAction } from "../actions";

type CancelFormProps = { linkToken: string; ticketIds: string[]; expectedRefundMinor: number; label: string };

export function CancelForm({ linkToken, ticketIds, expectedRefundMinor, label }: CancelFormProps) {
  const { state: refusal, formProps } = useSentForm<string | null>(cancelAction, null, ({ words }) => words);
  return (
    <form {...formProps} className="mt-6 grid gap-4">
      <input type="hidden" name="linkToken" value={linkToken} />
      <input type="hidden" name="expectedRefundMinor" value={expectedRefundMinor} />
      {ticketIds.map((id) => (
        <input key={id} type="hidden" name="seat" value={id} />
      ))}
      {refusal && <RefusalNotice lookAt={`/tickets/${linkToken}`}>{refusal}</RefusalNotice>}
      <SubmitButton variant="danger">{label}</SubmitButton>
    </form>
  );
}
