import { CheckField, Field } from "@/components/ui/field";
import { WEBHOOK_TYPES, type WebhookType } from "@/db/schema/webhooks";
import { TYPE_WORDS, type WebhookField } from "./words";

type Props = {
  errors: Partial<Record<WebhookField, string>>;
  webhook?: { url: string; description: string; types: readonly WebhookType[] };
};

/** Where it listens, and to what. */
export const WebhookFields = ({ errors, webhook }: Props) => (
  <>
    <Field
      label="Address"
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
      label="What it is for"
      name="description"
      autoComplete="off"
      maxLength={120}
      hint="For people to know it by: “Newsletter”. May stay empty."
      defaultValue={webhook?.description}
      error={errors.description}
    />
    <fieldset className="grid gap-3 sm:grid-cols-2" aria-describedby={errors.types && "types-error"}>
      <legend className="mb-2 font-semibold">What it is told of</legend>
      {WEBHOOK_TYPES.map((type) => (
        <CheckField
          key={type}
          label={TYPE_WORDS[type]}
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
