"use client";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { AccountForm } from "../../_components/account-form";
import { LinkSent } from "../../_components/link-sent";
import { askErasureAction } from "../actions";

/** Asks for the link by which the account is erased. */
export function EraseForm({ demo }: { demo: boolean }) {
  const { state, formProps } = useAccountForm(askErasureAction);
  if (state.done)
    return (
      <LinkSent email={state.typed?.email ?? ""} demo={demo} quiet>
        {t("account.erase.sentNote")}
      </LinkSent>
    );
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.erase.send")} quiet>
      <Field
        label={t("account.erase.password")}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={state.errors?.current}
        hint={t("account.erase.passwordHint")}
      />
    </AccountForm>
  );
}
