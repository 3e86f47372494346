import { z } from "zod";
import { WEBHOOK_TYPES, type WebhookType } from "@/db/schema/webhooks";
import { line } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";

/** What an endpoint is, as somebody typed it in. Whether its address may be asked is judged beside it: `judgeAddress`. */
export const endpointFields = {
  url: z.string().trim().min(1).max(2_000),
  description: line(120),
  types: listOf(z.enum(WEBHOOK_TYPES), WEBHOOK_TYPES.length, 1),
};

/** Each once, in the order of the list. */
export const inOrder = (types: readonly WebhookType[]): WebhookType[] =>
  WEBHOOK_TYPES.filter((type) => types.includes(type));
