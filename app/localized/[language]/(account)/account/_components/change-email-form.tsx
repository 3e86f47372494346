"use client";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { rich } from "@/components/rich";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { AccountForm } from "../../_components/account-form";
import { LinkSent } from "../../_components/link-sent";
import { askEmailChangeAction } from "../actions";

export function ChangeEmailForm({ email, demo }: { email: string; demo: boolean }) {
  const { state, formProps } = useAccountForm(askEmailChangeAction);
  if (state.done)
    return (
      <LinkSent email={state.typed?.email ?? ""} demo={demo} quiet>
        {rich("account.changeEmail.untilThen", {
          email,
          address: (now) => <span className="break-all">{now}</span>,
        })}
      </LinkSent>
    );
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.changeEmail.send")} quiet>
      <Field
        label={t("account.changeEmail.field")}
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={state.typed?.email}
        error={state.errors?.email}
        hint={t("account.changeEmail.fieldHint")}
      />
      <Field
        label={t("account.field.yourPassword")}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={state.errors?.current}
      />
    </AccountForm>
  );
}
