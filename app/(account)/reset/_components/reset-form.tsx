"use client";
import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { AccountForm } from "../../_components/account-form";
import { LinkSent } from "../../_components/link-sent";
import { resetAction } from "../actions";

export function ResetForm({ demo }: { demo: boolean }) {
  const [state, action] = useActionState(resetAction, {});
  if (state.done) return <LinkSent email={state.typed?.email ?? ""} demo={demo} />;
  return (
    <AccountForm action={action} state={state} submit="Send me the link">
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        required
        defaultValue={state.typed?.email}
        error={state.errors?.email}
      />
    </AccountForm>
  );
}
