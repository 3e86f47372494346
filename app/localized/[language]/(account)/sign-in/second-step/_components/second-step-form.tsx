"use client";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { t } from "@/lib/i18n/t";
import { AccountForm } from "../../../_components/account-form";
import { CodeField } from "../../../_components/code-field";
import { secondStepAction } from "../actions";

export function SecondStepForm({ next }: { next: string }) {
  const { state, formProps } = useAccountForm(secondStepAction);
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.signInStep.submit")}>
      <input type="hidden" name="next" value={next} />
      <CodeField error={state.errors?.code} />
    </AccountForm>
  );
}
