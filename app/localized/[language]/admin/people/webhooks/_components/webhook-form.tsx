"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { NewSecret } from "@/app/localized/[language]/admin/people/_webhooks/new-secret";
import { WebhookFields } from "@/app/localized/[language]/admin/people/_webhooks/webhook-fields";
import type { WebhookField } from "@/app/localized/[language]/admin/people/_webhooks/words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { makeWebhookAction } from "../actions";

type WebhookFormProps = { theaters: { id: number; name: string }[]; isAdmin: boolean };

export function WebhookForm({ theaters, isAdmin }: WebhookFormProps) {
  const { errors, refusal, secret, savedAt, formProps, isPending } = useForm<WebhookField>(makeWebhookAction);
  return (
    <section aria-labelledby="new-webhook" className="max-w-xl">
      <h2 id="new-webhook" className="mb-4 font-display text-xl">
        {t("people.webhook.newHeading")}
      </h2>
      {secret && <NewSecret key={savedAt} title={t("people.webhook.isMade")} secret={secret} />}
      <form key={savedAt} {...formProps} className="grid gap-6">
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <WebhookFields errors={errors} />
        <SelectField label={t("people.webhook.where")} name="theaterId" error={errors.theaterId}>
          {theaters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isAdmin && <option value="">{t("people.webhook.everywhere")}</option>}
        </SelectField>
        <Button type="submit" pending={isPending} className="justify-self-start">
          {t("people.webhook.make")}
        </Button>
      </form>
    </section>
  );
}
