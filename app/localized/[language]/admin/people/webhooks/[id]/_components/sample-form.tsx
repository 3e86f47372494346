"use client";
import { useState } from "react";
import { useAction } from "@/app/localized/[language]/admin/people/_components/use-action";
import { TYPE_WORDS } from "@/app/localized/[language]/admin/people/_webhooks/words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { WebhookType } from "@/db/schema/webhooks";
import { t } from "@/lib/i18n/t";
import { sendSampleAction } from "../actions";

type SampleFormProps = { endpointId: string; types: readonly WebhookType[] };

/** Lets its program be tried out before anything has happened. */
export function SampleForm({ endpointId, types }: SampleFormProps) {
  const { run, isPending } = useAction();
  const [chosen, setChosen] = useState(types[0]);
  const type = chosen && types.includes(chosen) ? chosen : types[0];
  if (!type) return null;
  return (
    <div className="mb-6 flex flex-wrap items-end gap-3">
      <SelectField
        label={t("people.delivery.tryOut")}
        value={type}
        onChange={({ target }) => setChosen(target.value as WebhookType)}
        className="min-w-0 grow sm:max-w-80"
      >
        {types.map((one) => (
          <option key={one} value={one}>
            {t(TYPE_WORDS[one])}
          </option>
        ))}
      </SelectField>
      <Button
        variant="quiet"
        pending={isPending}
        onClick={() =>
          run({ act: () => sendSampleAction({ endpointId, type }), done: t("people.delivery.sampleTaken") })
        }
      >
        {t("people.delivery.sendSample")}
      </Button>
    </div>
  );
}
