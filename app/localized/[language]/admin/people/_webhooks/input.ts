import { textIn } from "@/app/_form";
import type { WebhookType } from "@/db/schema/webhooks";

/** What a form of a webhook sent. */
export const webhookIn = (form: FormData) => ({
  url: textIn(form, "url"),
  description: textIn(form, "description"),
  types: form.getAll("types").map(String) as WebhookType[],
});
