"use client";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { NewPasswordField } from "../../_components/account-fields";
import { AccountForm } from "../../_components/account-form";
import { changePasswordAction } from "../actions";

export function ChangePasswordForm({ email }: { email: string }) {
  const { state, formProps } = useAccountForm(changePasswordAction);
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.page.passwordChange")} quiet>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field
        label={t("account.page.passwordCurrent")}
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
