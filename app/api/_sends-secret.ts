import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { noteRefused } from "@/lib/refused-access";

/** As one length, so that comparing takes the same time whatever was sent. */
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether the secret is sent that was set: nobody does where there is none. */
export function sendsSecret(headers: Headers, secret: string | undefined): boolean {
  if (secret === undefined) return false;
  const isSent = timingSafeEqual(digest(headers.get("authorization") ?? ""), digest(`Bearer ${secret}`));
  if (!isSent) noteRefused({ by: null, why: "sends no such secret" });
  return isSent;
}

/** Whether it is a scheduler of the host who asks. */
export const isScheduler = (headers: Headers): boolean => sendsSecret(headers, env.CRON_SECRET);
