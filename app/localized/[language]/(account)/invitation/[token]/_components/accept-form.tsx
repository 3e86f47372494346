"use client";
import { ActionForm } from "@/app/_actions/action-form";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
import { acceptAction, signOutForAction, startAccountAction } from "../actions";

type AcceptFormProps = {
  token: string;
  email: string;
  signedInAs: string | null;
  hasAccount: boolean;
};

/** The one next step: accept, or first become the person who is invited. */
export function AcceptForm({ token, email, signedInAs, hasAccount }: AcceptFormProps) {
  const { state: words, formProps } = useSentForm<string | null>(acceptAction, null, ({ words }) => words);
  const next = encodeURIComponent(`/invitation/${token}`);
  if (signedInAs === email)
    return (
      <form {...formProps} className="grid justify-items-start gap-6">
        <input type="hidden" name="token" value={token} />
        {words && <RefusalNotice>{words}</RefusalNotice>}
        <SubmitButton>{t("account.invitation.accept")}</SubmitButton>
      </form>
    );
  if (signedInAs !== null)
    return (
      <ActionForm action={signOutForAction} className="grid justify-items-start gap-6">
        <input type="hidden" name="token" value={token} />
        <Notice tone="warn" title={t("account.invitation.otherTitle", { email: signedInAs })}>
          {t("account.invitation.otherNote")}
        </Notice>
        <SubmitButton>{t("account.invitation.signOut")}</SubmitButton>
      </ActionForm>
    );
  if (hasAccount)
    return (
      <div className="grid justify-items-start gap-4">
        <p>{t("account.invitation.hasAccount")}</p>
        <ButtonLink href={`/sign-in?next=${next}`}>{t("account.invitation.signIn")}</ButtonLink>
      </div>
    );
  return (
    <ActionForm action={startAccountAction} className="grid justify-items-start gap-4">
      <input type="hidden" name="token" value={token} />
      <p>{t("account.invitation.noAccount")}</p>
      <SubmitButton>{t("account.invitation.makeAccount")}</SubmitButton>
    </ActionForm>
  );
}
