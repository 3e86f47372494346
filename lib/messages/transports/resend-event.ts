import { Resend } from "resend";
import { z } from "zod";

/** What Resend tells of a message that it took. */
export type MailEvent = {
  /** The same however often it is told. */
  id: string;
  /** Our own name of the message; null of what was sent without one. */
  messageId: string | null;
  /** Resend's name of it. */
  ref: string;
  kind: "sent" | "delivered" | "delayed" | "bounced" | "complained";
  /** In the words of the other mailbox. */
  why: string | null;
  /** Nothing is to be sent to that address any more. */
  isForGood: boolean;
  occurredAt: number;
};

const KINDS: Record<string, MailEvent["kind"]> = {
  "email.sent": "sent",
  "email.delivered": "delivered",
  "email.delivery_delayed": "delayed",
  "email.bounced": "bounced",
  // on Resend's own list of addresses that bounced or complained before
  "email.suppressed": "bounced",
  "email.failed": "bounced",
  "email.complained": "complained",
};

const told = z.object({
  type: z.string(),
  created_at: z.string(),
  data: z.object({
    email_id: z.string().max(200).optional(),
    tags: z.record(z.string(), z.string()).optional().catch(undefined),
    bounce: z.object({ type: z.string().catch(""), message: z.string().catch("") }).optional(),
    suppressed: z.object({ message: z.string().catch("") }).optional(),
    failed: z.object({ reason: z.string().catch("") }).optional(),
  }),
});

const MOST_WHY_CHARS = 500;

/**
 * Reads what came to the webhook: null when none of the secrets signed these very bytes within the last five minutes,
 * `other` when it is of no message.
 */
export function readResendEvent(
  { headers, body }: { headers: Headers; body: Buffer },
  secrets: readonly string[],
): MailEvent | "other" | null {
  const id = headers.get("svix-id") ?? "";
  const payload = body.toString("utf8");
  const signed = {
    payload,
    headers: {
      id,
      timestamp: headers.get("svix-timestamp") ?? "",
      signature: headers.get("svix-signature") ?? "",
    },
  };
  if (!secrets.some((webhookSecret) => isSigned({ ...signed, webhookSecret }))) return null;
  const read = told.safeParse(JSON.parse(payload));
  if (!read.success) return "other";
  const { type, created_at, data } = read.data;
  const kind = KINDS[type];
  if (!kind || !data.email_id) return "other";
  const why = data.bounce?.message || data.suppressed?.message || data.failed?.reason || null;
  return {
    ...{ id, kind, ref: data.email_id, messageId: data.tags?.message ?? null },
    why: why?.slice(0, MOST_WHY_CHARS) ?? null,
    isForGood:
      type === "email.complained" || type === "email.suppressed" || data.bounce?.type === "Permanent",
    occurredAt: Date.parse(created_at) || 0,
  };
}

type Signed = Parameters<Resend["webhooks"]["verify"]>[0];

// needs no key of the API: nothing is asked
const verifier = new Resend("none");

function isSigned(signed: Signed): boolean {
  try {
    verifier.webhooks.verify(signed);
    return true;
  } catch {
    return false;
  }
}
