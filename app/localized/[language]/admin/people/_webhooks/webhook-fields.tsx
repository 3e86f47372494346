import { CheckField, Field } from "@/components/ui/field";
import { WEBHOOK_TYPES, type WebhookType } from "@/db/schema/webhooks";
import { t } from "@/lib/i18n/t";
import { TYPE_WORDS, type WebhookField } from "./words";

type Props = {
  errors: Partial<Record<WebhookField, string>>;
  webhook?: { url: string; description: string; types: readonly WebhookType[] };
};

/** Where it listens, and to what. */
export const WebhookFields = ({ errors, webhook }: Props) => (
  <>
    <Field
      label={t("people.webhook.url")}
      name="url"
      type="url"
      inputMode="url"
      autoComplete="off"
      maxLength={2_000}
      placeholder="https://"
      defaultValue={webhook?.url}
      error={errors.url}
    />
    <Field
      label={t("people.webhook.description")}
      name="description"
      autoComplete="off"
      maxLength={120}
      hint={t("people.webhook.descriptionHint")}
      defaultValue={webhook?.description}
      error={errors.description}
    />
    <fieldset className="grid gap-3 sm:grid-cols-2" aria-describedby={errors.types && "types-error"}>
      <legend className="mb-2 font-semibold">{t("people.webhook.types")}</legend>
      {WEBHOOK_TYPES.map((type) => (
        <CheckField
          key={type}
          label={t(TYPE_WORDS[type])}
          hint={type}
          name="types"
          value={type}
          defaultChecked={webhook?.types.includes(type)}
        />
      ))}
      {errors.types && (
        <p id="types-error" className="text-danger text-sm sm:col-span-2">
          {errors.types}
        </p>
      )}
    </fieldset>
  </>
);
