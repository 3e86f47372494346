"use client";
import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelAction } from "../actions";

type CancelFormProps = { linkToken: string; ticketIds: string[]; expectedRefundMinor: number; label: string };

export function CancelForm({ linkToken, ticketIds, expectedRefundMinor, label }: CancelFormProps) {
  const [refusal, action] = useActionState(cancelAction, null);
  return (
    <form action={action} className="mt-6 grid gap-4">
      <input type="hidden" name="linkToken" value={linkToken} />
      <input type="hidden" name="expectedRefundMinor" value={expectedRefundMinor} />
      {ticketIds.map((id) => (
        <input key={id} type="hidden" name="seat" value={id} />
      ))}
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      <SubmitButton variant="danger">{label}</SubmitButton>
    </form>
  );
}
