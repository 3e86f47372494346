import { createHmac, timingSafeEqual } from "node:crypto";

/** Older requests may be somebody's copy of one; clocks differ by less. */
export const TOLERANCE_MS = 300_000;

type Signed = { secret: string | Buffer; body: Buffer; at: number };

const digest = ({ secret, body, at }: Signed): Buffer =>
  createHmac("sha256", secret).update(`${at}.`).update(body).digest();

/** `t=SECONDS,v1=HEX`: HMAC-SHA-256 of time and body, as Stripe signs its webhooks. */
export function signWebhook({ at, ...signed }: Signed): string {
  const seconds = Math.floor(at / 1_000);
  return `t=${seconds},v1=${digest({ ...signed, at: seconds }).toString("hex")}`;
}

/** Whether one of the secrets signed this body within five minutes: two are known while one replaces the other. */
export function isSigned(
  header: string | null,
  { secrets, body, now }: { secrets: readonly (string | Buffer)[]; body: Buffer; now: number },
): boolean {
  const parts = (header ?? "")
    .slice(0, 1_000)
    .split(",")
    .map((part) => part.trim().split("="));
  const at = Number(parts.find(([name]) => name === "t")?.[1] ?? Number.NaN);
  if (!Number.isInteger(at) || Math.abs(now - at * 1_000) > TOLERANCE_MS) return false;
  const given = parts.flatMap(([name, hex]) => (name === "v1" && hex ? [Buffer.from(hex, "hex")] : []));
  return secrets.some((secret) => {
    const wanted = digest({ secret, body, at });
    return given.some((one) => one.length === wanted.length && timingSafeEqual(one, wanted));
  });
}
