"use client";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { NameField } from "../../_components/account-fields";
import { AccountForm } from "../../_components/account-form";
import { renameAction } from "../actions";

export function RenameForm({ name }: { name: string }) {
  const { state, formProps } = useAccountForm(renameAction);
  return (
    <AccountForm formProps={formProps} state={state} submit={t("account.page.nameSave")} quiet>
      {state.done && <Notice tone="ok">{t("account.page.nameSaved")}</Notice>}
      <NameField typed={state.typed?.name ?? name} error={state.errors?.name} />
    </AccountForm>
  );
}
