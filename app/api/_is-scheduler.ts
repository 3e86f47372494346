import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** As one length, so that comparing takes the same time whatever was sent. */
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether a scheduler of the host sends the secret that was set for it: nobody does where there is none. */
export const isScheduler = (headers: Headers, secret = env.CRON_SECRET): boolean =>
  secret !== undefined &&
  timingSafeEqual(digest(headers.get("authorization") ?? ""), digest(`Bearer ${secret}`));
