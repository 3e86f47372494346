"use server";
import { refresh } from "next/cache";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberOrNull } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { webhookIn } from "@/app/localized/[language]/admin/people/_webhooks/input";
import { fieldWords, WEBHOOK_WORDS } from "@/app/localized/[language]/admin/people/_webhooks/refusal-words";
import type { WebhookField } from "@/app/localized/[language]/admin/people/_webhooks/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { makeEndpoint } from "@/lib/webhooks/make-endpoint";

/** The secret is in the answer alone. */
export const makeWebhookAction = guarded(
  async (_: FormState<WebhookField>, data: FormData): Promise<FormState<WebhookField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const asked = { ...webhookIn(form), theaterId: numberOrNull(form, "theaterId") };
    const now = await currentTime();
    const made = await confirmed(await orBusy(() => makeEndpoint(database(), { ...asked, staff, now })));
    if (made.ok) {
      refresh();
      return { secret: made.value.secret, savedAt: Date.now() };
    }
    if (made.code === "invalid-input") return { errors: fieldErrors(made, fieldWords()) };
    const words = t(WEBHOOK_WORDS[made.code]);
    return made.code === "not-allowed" || made.code === "private-address"
      ? { errors: { url: words } }
      : { refusal: words };
  },
);
