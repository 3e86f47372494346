import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether a request is the host's scheduler: it carries CRON_SECRET as a bearer token. Compared in constant time. */
export function isScheduler(request: Request, secret = env.CRON_SECRET): boolean {
  if (!secret) return false;
  const given = request.headers.get("authorization") ?? "";
  return timingSafeEqual(digest(given), digest(`Bearer ${secret}`));
}
