"use client";
import { AccountForm } from "@/app/localized/[language]/(account)/_components/account-form";
import { CodeField } from "@/app/localized/[language]/(account)/_components/code-field";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { t } from "@/lib/i18n/t";
import { confirmAction } from "../actions";

export function ConfirmForm({ next }: { next: string }) {
  const { state, formProps } = useAccountForm(confirmAction);
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.confirm.submit")}>
      <input type="hidden" name="next" value={next} />
      <CodeField error={state.errors?.code} />
    </AccountForm>
  );
}
