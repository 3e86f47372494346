import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

/** As the convention has it: 24 to 64 random bytes in base64, by a prefix that scanners find. */
export const newEndpointSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

type Signed = { id: string; at: number; body: string };
type Secrets = { secret: string; oldSecret: string | null; oldSecretUntil: number | null };

/** The headers of Standard Webhooks. For a day after a new secret was made, the one before signs too. */
export function signedHeaders({ id, at, body }: Signed, by: Secrets): Record<string, string> {
  const isOldGood = by.oldSecret !== null && by.oldSecretUntil !== null && at < by.oldSecretUntil;
  const secrets = [by.secret, ...(isOldGood ? [by.oldSecret as string] : [])];
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, new Date(at), body)).join(" "),
  };
}
