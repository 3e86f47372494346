"use client";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { NameField, NewPasswordField } from "../../../_components/account-fields";
import { AccountForm } from "../../../_components/account-form";
import { setPasswordAction } from "../actions";

type SetPasswordFormProps = {
  token: string;
  email: string;
  /** Asked for with a new account alone. */
  name: string | null;
  /** A path of ours to go on to; empty for the account. */
  next: string;
};

export function SetPasswordForm({ token, email, name, next }: SetPasswordFormProps) {
  const { state, formProps } = useAccountForm(setPasswordAction);
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.setPassword.submit")}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      <Field label={t("account.field.email")} type="email" autoComplete="username" readOnly value={email} />
      {name !== null && <NameField typed={state.typed?.name ?? name} error={state.errors?.name} />}
      <NewPasswordField error={state.errors?.password} />
    </AccountForm>
  );
}
