"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptAction } from "../actions";

export function AcceptForm({ offerToken, name }: { offerToken: string; name: string }) {
  const { state: refusal, formProps } = useSentForm<string | null>(acceptAction, null, ({ words }) => words);
  return (
    <form {...formProps} className="grid gap-4">
      <input type="hidden" name="offerToken" value={offerToken} />
      <Field
        label="Your name"
        name="name"
        autoComplete="name"
        defaultValue={name}
        required
        hint="Your friend and the door see it."
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <SubmitButton>Accept this ticket</SubmitButton>
      </div>
    </form>
  );
}
