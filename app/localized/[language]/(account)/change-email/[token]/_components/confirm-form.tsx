"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
import { confirmEmailChangeAction } from "../actions";

/** The press that counts: mail programs open links by themselves. */
export function ConfirmForm({ token }: { token: string }) {
  const { state: words, formProps } = useSentForm<string | null>(
    confirmEmailChangeAction,
    null,
    ({ words }) => words,
  );
  return (
    <form {...formProps} className="grid justify-items-start gap-6">
      <input type="hidden" name="token" value={token} />
      {words && <RefusalNotice>{words}</RefusalNotice>}
      <SubmitButton>{t("account.changeEmail.confirm")}</SubmitButton>
    </form>
  );
}
