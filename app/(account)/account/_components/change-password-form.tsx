"use client";
import { useActionState } from "react";
import { Field } from "@/components/ui/field";
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
      <Field
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        error={state.errors?.password}
        hint="Ten characters or more. A few words in a row are easy to remember."
      />
    </AccountForm>
  );
}
