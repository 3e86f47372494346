import type { Env } from "@/lib/env";
import { mailCarrier } from "@/lib/mail-carrier";
import type { Carrier } from "./carrier";
import { mailbox } from "./mailbox";

/** The one that the settings choose. Its library is loaded only then. */
export async function carrierInUse(env: Env): Promise<Carrier> {
  const { MAIL_FROM: from = "", RESEND_API_KEY: apiKey = "", SMTP_URL: url = "" } = env;
  switch (mailCarrier(env)) {
    case "resend":
      return (await import("./resend")).resend({ apiKey, from });
    case "smtp":
      return (await import("./smtp")).smtp({ url, from });
    default:
      return mailbox;
  }
}
