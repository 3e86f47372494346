"use client";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { AccountForm } from "../../_components/account-form";
import type { LinkFormProps } from "../../_components/form-state";
import { LinkSent } from "../../_components/link-sent";
import { resetAction } from "../actions";

export function ResetForm({ next, demo }: LinkFormProps) {
  const { state, formProps } = useAccountForm(resetAction);
  if (state.done) return <LinkSent email={state.typed?.email ?? ""} demo={demo} />;
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.link.send")}>
      <input type="hidden" name="next" value={next} />
      <Field
        label={t("account.field.email")}
        name="email"
        type="email"
        autoComplete="email"
        required
        defaultValue={state.typed?.email}
        error={state.errors?.email}
      />
    </AccountForm>
  );
}
