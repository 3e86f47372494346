import { type ErrorResponse, Resend } from "resend";
import { HOUR_MS, SECOND_MS } from "@/lib/clock-units";
import type { Attachment, Mail } from "@/lib/message";
import { HANDED_WITHIN_MS, type Outcome, type Transport } from "./transport";

/** Resend remembers an idempotency key for 24 hours; clocks differ by less than the last of them. */
const KEY_KNOWN_FOR_MS = 23 * HOUR_MS;

type Settings = { apiKey: string; from: string; baseUrl?: string; withinMs?: number };

/** Hands messages to Resend over HTTP. What it tells of them later comes to `/api/webhooks/resend`. */
export function resend({ apiKey, from, baseUrl, withinMs = HANDED_WITHIN_MS }: Settings): Transport {
  const client = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    name: "resend",
    repeatableForMs: KEY_KNOWN_FOR_MS,
    hand: async ({ id, to, subject, text, html, headers, attachments }: Mail) => {
      const mail = {
        ...{ from, to: [to], subject, text, html, headers, tags: [{ name: "message", value: id }] },
        ...(attachments.length > 0 && { attachments: attachments.map(asSent) }),
      };
      // not among the client's own options, which it hands on to fetch as they are
      const options = { idempotencyKey: id, signal: AbortSignal.timeout(withinMs) };
      const { data, error, headers: answered } = await client.emails.send(mail, options);
      if (!error) return data?.id ? { is: "sent", ref: data.id } : { is: "unknown", failure: "no-answer" };
      return outcomeOf(error, answered?.["retry-after"]);
    },
  };
}

const asSent = ({ filename, type, body }: Attachment) => ({
  ...{ filename, contentType: type, content: Buffer.from(body).toString("base64") },
});

/** What is wrong with this very message; all else may be mended by settings, by time or by paying. */
const FINAL = new Set([
  "validation_error",
  "invalid_parameter",
  "missing_required_field",
  "invalid_attachment",
]);

/** By the list of errors in Resend's documentation. */
function outcomeOf(error: ErrorResponse, retryAfter: string | undefined): Outcome {
  const { name, message, statusCode } = error;
  if (!statusCode) return { is: "unknown", failure: "no-answer" };
  const failure = `${statusCode} ${message}`;
  // under this key another request is being answered, or one with other words was: that one may have been sent
  if (statusCode >= 500 || statusCode === 409) return { is: "unknown", failure };
  if (statusCode === 429) return { is: "later", failure, waitMs: waitOf(name, retryAfter) };
  const isFinal = (statusCode === 400 || statusCode === 422) && FINAL.has(name);
  return { is: "refused", isFinal, failure };
}

function waitOf(name: string, retryAfter: string | undefined): number {
  if (name.endsWith("quota_exceeded")) return HOUR_MS;
  const seconds = Number(retryAfter);
  return seconds > 0 && seconds <= 86_400 ? seconds * SECOND_MS : SECOND_MS;
}
