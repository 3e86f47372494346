"use client";
import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { ConflictNotice } from "@/app/localized/[language]/admin/_forms/conflict-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { WebhookFields } from "@/app/localized/[language]/admin/people/_webhooks/webhook-fields";
import type { WebhookField } from "@/app/localized/[language]/admin/people/_webhooks/words";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import type { Endpoint } from "@/lib/webhooks/get-endpoint";
import { changeWebhookAction } from "../actions";

type ChangeFormProps = { endpoint: Pick<Endpoint, "id" | "url" | "description" | "types" | "revision"> };

export function ChangeForm({ endpoint }: ChangeFormProps) {
  const { errors, refusal, conflict, savedAt, isUnsaved, formProps, isPending } =
    useForm<WebhookField>(changeWebhookAction);
  // stays when the page is refreshed around the fields, as they do: a save passes for no newer one than it was made from
  const [{ id, revision }] = useState(endpoint);
  return (
    <section aria-labelledby="change" className="mt-12 max-w-xl">
      <h2 id="change" className="mb-4 font-display text-xl">
        {t("people.webhook.change")}
      </h2>
      <form {...formProps} className="grid gap-6">
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        {conflict && <ConflictNotice conflict={conflict} />}
        <input type="hidden" name="endpointId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <WebhookFields errors={errors} webhook={endpoint} />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" pending={isPending}>
            {t("people.webhook.save")}
          </Button>
          <p role="status" className="text-ink-soft text-sm">
            {savedAt && !isUnsaved ? t("people.webhook.saved") : ""}
          </p>
        </div>
      </form>
    </section>
  );
}
