"use client";
import { useAccountForm } from "@/app/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { AccountForm } from "../../_components/account-form";
import { LinkSent } from "../../_components/link-sent";
import { askEmailChangeAction } from "../actions";

export function ChangeEmailForm({ email, demo }: { email: string; demo: boolean }) {
  const { state, formProps } = useAccountForm(askEmailChangeAction);
  if (state.done)
    return (
      <LinkSent email={state.typed?.email ?? ""} demo={demo} quiet>
        Until then your address stays <span className="break-all">{email}</span>, and we have told you there,
        too.
      </LinkSent>
    );
  return (
    <AccountForm formProps={formProps} state={state} submit="Send the link" quiet>
      <Field
        label="New e-mail"
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={state.typed?.email}
        error={state.errors?.email}
        hint="We send a link there. Open it where you are signed in."
      />
      <Field
        label="Your password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={state.errors?.current}
      />
    </AccountForm>
  );
}
