"use client";
import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { NewPasswordField } from "../../_components/account-fields";
import { AccountForm } from "../../_components/account-form";
import { changePasswordAction } from "../actions";

export function ChangePasswordForm({ email }: { email: string }) {
  const [state, action] = useActionState(changePasswordAction, {});
  return (
    <AccountForm action={action} state={state} submit="Change the password" quiet>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={state.errors?.current}
      />
      <NewPasswordField error={state.errors?.password} />
    </AccountForm>
  );
}
