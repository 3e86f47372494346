import type { Transport } from "@/db/schema/messages";
import { env } from "./env";

/** Who carries this installation's messages, by its settings. */
export function mailTransport({ RESEND_API_KEY, SMTP_URL } = env): Transport {
  if (RESEND_API_KEY) return "resend";
  return SMTP_URL ? "smtp" : "mailbox";
}
