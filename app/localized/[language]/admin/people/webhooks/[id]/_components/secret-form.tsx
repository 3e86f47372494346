"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { NewSecret } from "@/app/localized/[language]/admin/people/_webhooks/new-secret";
import { momentOf } from "@/app/localized/[language]/admin/people/words";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { rollSecretAction } from "../actions";

type SecretFormProps = {
  endpointId: string;
  /** Until when the secret before signs too. */
  oldUntil: number | null;
};

export function SecretForm({ endpointId, oldUntil }: SecretFormProps) {
  const { refusal, secret, savedAt, formProps, isPending } = useForm<"endpointId">(rollSecretAction);
  return (
    <section aria-labelledby="secret" className="mt-12 max-w-xl">
      <h2 id="secret" className="mb-2 font-display text-xl">
        {t("people.webhookSecret.heading")}
      </h2>
      {secret && <NewSecret key={savedAt} title={t("people.webhookSecret.isNew")} secret={secret} />}
      <form {...formProps}>
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <input type="hidden" name="endpointId" value={endpointId} />
        <p className="mb-4 text-ink-soft">
          {oldUntil === null
            ? t("people.webhookSecret.whatNew")
            : t("people.webhookSecret.oldUntil", { when: momentOf(oldUntil) })}
        </p>
        <Button type="submit" variant="quiet" pending={isPending}>
          {t("people.webhookSecret.makeNew")}
        </Button>
      </form>
    </section>
  );
}
