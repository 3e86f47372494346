import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { type MessageText, siteUrl } from "./message-text";

const WHY: Record<Payload<"webhook-disabled">["why"], string> = {
  gone: "It answered “410 Gone”, which says that nobody listens there any more.",
  failing: "It has taken nothing for three days, however often we tried.",
};

export const webhookDisabled = ({
  endpointId,
  url,
  description,
  why,
}: Payload<"webhook-disabled">): MessageText => ({
  subject: `Nothing is sent to ${URL.parse(url)?.host ?? url} any more`,
  paragraphs: [
    `A webhook that you made has been switched off${description ? `: ${isolate(description)}` : ""}. Its address is ${url}`,
    WHY[why],
    "Once its program listens again, switch it on. What happens in between is not sent afterwards.",
    { label: "See the webhook", href: siteUrl(`/admin/people/webhooks/${endpointId}`) },
  ],
});
