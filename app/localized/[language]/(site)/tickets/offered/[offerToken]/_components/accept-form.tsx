"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
import { acceptAction } from "../actions";

type AcceptFormProps = {
  offerToken: string;
  /** Of who is signed in. */
  name: string;
  email: string;
};

export function AcceptForm({ offerToken, name, email }: AcceptFormProps) {
  const { state: refusal, formProps } = useSentForm<string | null>(acceptAction, null, ({ words }) => words);
  return (
    <form {...formProps} className="grid gap-4">
      <input type="hidden" name="offerToken" value={offerToken} />
      <Field
        label={t("tickets.offered.name")}
        name="name"
        autoComplete="name"
        defaultValue={name}
        required
        hint={t("tickets.offered.nameHint")}
      />
      <Field
        label={t("tickets.offered.email")}
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email}
        hint={t("tickets.offered.emailHint")}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <SubmitButton>{t("tickets.offered.accept")}</SubmitButton>
      </div>
    </form>
  );
}
