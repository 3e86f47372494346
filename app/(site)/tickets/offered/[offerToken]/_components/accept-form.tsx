"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptAction } from "../actions";

type AcceptFormProps = {
  offerToken: string;
  /** Of who is signed in. */
  name: string;
  email: string;
};

export function AcceptForm({ offerToken, name, email }: AcceptFormProps) {
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
      <Field
        label="Your e-mail address (you may leave it out)"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email}
        hint="We send the ticket there, and tell you if anything changes. Your friend does not see it."
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <SubmitButton>Accept this ticket</SubmitButton>
      </div>
    </form>
  );
}
