"use client";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { AccountForm } from "../../_components/account-form";
import { signInAction } from "../actions";

type SignInFormProps = { next: string; email: string; password: string };

export function SignInForm({ next, email, password }: SignInFormProps) {
  const { state, formProps } = useAccountForm(signInAction);
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.signInPage.submit")}>
      <input type="hidden" name="next" value={next} />
      <Field
        label={t("account.field.email")}
        name="email"
        type="email"
        autoComplete="username webauthn"
        required
        defaultValue={state.typed?.email ?? email}
        error={state.errors?.email}
      />
      <Field
        label={t("account.field.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        defaultValue={password}
        error={state.errors?.password}
      />
    </AccountForm>
  );
}
