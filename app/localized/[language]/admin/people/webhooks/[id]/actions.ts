"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn, textIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { webhookIn } from "@/app/localized/[language]/admin/people/_webhooks/input";
import { outcomeWords } from "@/app/localized/[language]/admin/people/_webhooks/outcome-words";
import { fieldWords, WEBHOOK_WORDS } from "@/app/localized/[language]/admin/people/_webhooks/refusal-words";
import type { WebhookField } from "@/app/localized/[language]/admin/people/_webhooks/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import { changeEndpoint } from "@/lib/webhooks/change-endpoint";
import { getDelivery } from "@/lib/webhooks/get-delivery";
import { getEndpoint } from "@/lib/webhooks/get-endpoint";
import { removeEndpoint, rollSecret, switchEndpoint } from "@/lib/webhooks/run-endpoint";
import { replayDelivery, sendWebhookSample } from "@/lib/webhooks/send-by-hand";
import { sendNow } from "@/lib/webhooks/send-due";
import { WEBHOOK_SAMPLES } from "@/lib/words/webhooks/events";

export const changeWebhookAction = guarded(
  async (_: FormState<WebhookField>, data: FormData): Promise<FormState<WebhookField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const endpointId = textIn(form, "endpointId");
    const yours = { ...webhookIn(form), endpointId, revision: numberIn(form, "revision") };
    const now = await currentTime();
    const changed = await confirmed(await orBusy(() => changeEndpoint(database(), { ...yours, staff, now })));
    if (changed.ok) {
      refresh();
      return { revision: changed.value.revision, savedAt: Date.now() };
    }
    if (changed.code === "invalid-input") {
      const errors = fieldErrors(changed, fieldWords());
      return Object.keys(errors).length > 0 ? { errors } : { refusal: t(WEBHOOK_WORDS[changed.code]) };
    }
    if (changed.code === "not-allowed" || changed.code === "private-address")
      return { errors: { url: t(WEBHOOK_WORDS[changed.code]) } };
    if (changed.code !== "stale") return { refusal: t(WEBHOOK_WORDS[changed.code]) };
    const theirs = await getEndpoint(database(), { endpointId, staff });
    if (!theirs) return { refusal: t(WEBHOOK_WORDS["not-found"]) };
    const differences = [
      { label: t("people.webhook.url"), theirs: theirs.url, yours: yours.url },
      {
        label: t("people.webhook.description"),
        theirs: theirs.description,
        yours: yours.description,
      },
      { label: t("people.webhook.types"), theirs: listFacts(theirs.types), yours: listFacts(yours.types) },
    ];
    return {
      conflict: {
        revision: theirs.revision,
        differences: differences.filter((one) => one.theirs !== one.yours),
      },
    };
  },
);

/** The new secret is in the answer alone. */
export const rollSecretAction = guarded(
  async (_: FormState<"endpointId">, data: FormData): Promise<FormState<"endpointId">> => {
    const staff = await requireManager();
    const now = await currentTime();
    const endpointId = textIn(asForm(data), "endpointId");
    const rolled = await confirmed(await orBusy(() => rollSecret(database(), { endpointId, staff, now })));
    if (!rolled.ok) return { refusal: t(WEBHOOK_WORDS[rolled.code]) };
    refresh();
    return { secret: rolled.value.secret, savedAt: Date.now() };
  },
);

export const switchWebhookAction = guarded(
  async (asked: z.input<typeof switchEndpoint.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const done = await confirmed(
      await orBusy(() => switchEndpoint(database(), { ...sentTo(switchEndpoint, asked), staff, now })),
    );
    refresh();
    return done.ok ? null : t(WEBHOOK_WORDS[done.code]);
  },
);

export const removeWebhookAction = guarded(
  async (asked: z.input<typeof removeEndpoint.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const done = await orBusy(() =>
      removeEndpoint(database(), { ...sentTo(removeEndpoint, asked), staff, now }),
    );
    if (!done.ok) return t(WEBHOOK_WORDS[done.code]);
    redirect("/admin/people/webhooks");
  },
);

export const sendSampleAction = guarded(
  async (asked: z.input<typeof sendWebhookSample.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const sampleOf = (type: keyof typeof WEBHOOK_SAMPLES) => WEBHOOK_SAMPLES[type];
    const written = await orBusy(() =>
      sendWebhookSample(database(), { ...sentTo(sendWebhookSample, asked), sampleOf, staff, now }),
    );
    return written.ok ? handOver(written.value.deliveryId, now) : t(WEBHOOK_WORDS[written.code]);
  },
);

export const replayAction = guarded(
  async (asked: z.input<typeof replayDelivery.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const written = await orBusy(() =>
      replayDelivery(database(), { ...sentTo(replayDelivery, asked), staff, now }),
    );
    return written.ok ? handOver(written.value.deliveryId, now) : t(WEBHOOK_WORDS[written.code]);
  },
);

/** At once, since somebody looks on; words when it was not taken: a sample is tried once. */
async function handOver(deliveryId: string, now: number): Promise<string | null> {
  const ahead = now - Date.now();
  await sendNow(database(), deliveryId, { clock: () => Date.now() + ahead });
  const delivery = await getDelivery(database(), deliveryId);
  refresh();
  if (!delivery || delivery.takenAt !== null) return null;
  const outcome = outcomeWords(delivery);
  return delivery.stoppedAt === null ? `${outcome} ${t("people.delivery.triedAgain")}` : outcome;
}
