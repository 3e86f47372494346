import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { type MessageText, siteUrl } from "./message-text";

export const webhookDisabled = ({
  endpointId,
  url,
  description,
  why,
}: Payload<"webhook-disabled">): MessageText => ({
  subject: t("letters.webhookDisabled.subject", { host: URL.parse(url)?.host ?? url }),
  paragraphs: [
    description
      ? t("letters.webhookDisabled.offNamed", { description: isolate(description), address: url })
      : t("letters.webhookDisabled.off", { address: url }),
    t(`letters.webhookDisabled.${why}`),
    t("letters.webhookDisabled.switchOn"),
    { label: t("letters.link.webhook"), href: siteUrl(`/admin/people/webhooks/${endpointId}`) },
  ],
});
