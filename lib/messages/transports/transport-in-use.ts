import type { Env } from "@/lib/env";
import { mailTransport } from "@/lib/mail-transport";
import { mailbox } from "./mailbox";
import type { Transport } from "./transport";

/** The one that the settings choose. Its library is loaded only then. */
export async function transportInUse(env: Env): Promise<Transport> {
  const { MAIL_FROM: from = "", RESEND_API_KEY: apiKey = "", SMTP_URL: url = "" } = env;
  switch (mailTransport(env)) {
    case "resend":
      return (await import("./resend")).resend({ apiKey, from });
    case "smtp":
      return (await import("./smtp")).smtp({ url, from });
    default:
      return mailbox;
  }
}
