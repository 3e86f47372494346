import { z } from "zod";
import type { createDocument } from "zod-openapi";
import { WEBHOOK_TYPES, type WebhookType } from "@/db/schema/webhooks";
import { WEBHOOK_SAMPLES, webhookBody } from "@/lib/words/webhooks/events";

type Webhooks = NonNullable<Parameters<typeof createDocument>[0]["webhooks"]>;

const SUMMARIES: Record<WebhookType, string> = {
  "booking.made": "A booking was made, online or at the counter",
  "booking.cancelled": "A booking was cancelled, or some of its tickets",
  "payment.captured": "The money of a payment came in",
  "payment.failed": "A payment was declined. It may be captured later all the same",
  "refund.made": "A refund was sent",
  "hold.expired": "The time of a hold is over, and nothing was booked",
  "check-in.made": "A ticket was let in",
  "check-in.undone": "That a ticket was let in was taken back",
  "showtime.published": "A showtime went on sale",
  "showtime.changed": "A showtime that is on sale was changed, or withdrawn from sale",
  "showtime.cancelled": "A showtime was cancelled",
  "movie.changed":
    "A movie was added, changed, released or archived, or came with an import from a file; of drafts nothing is told",
  "movie.deleted": "A movie was deleted",
};

const header = z.object({
  "webhook-id": z.string().meta({ description: "The event's own: the same each time it is sent." }),
  "webhook-timestamp": z.string().meta({ description: "When this try was sent, in seconds since 1970." }),
  "webhook-signature": z.string().meta({
    description: "v1 and a signature, as Standard Webhooks has it; two while a secret is replaced.",
  }),
});

/** What is sent to other programs, as the same schemas tell it that a test holds every event against. */
export const webhooks = (): Webhooks =>
  Object.fromEntries(
    WEBHOOK_TYPES.map((type) => [
      type,
      {
        post: {
          operationId: type,
          tags: ["Webhooks"],
          summary: SUMMARIES[type],
          requestParams: { header },
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: webhookBody(type),
                example: { type, timestamp: "2026-12-05T14:12:07.310Z", data: WEBHOOK_SAMPLES[type] },
              },
            },
          },
          responses: {
            "2XX": { description: "It was taken." },
            "410": { description: "Nobody listens here any more: nothing more is sent." },
          },
        },
      },
    ]),
  );
