import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import { keyObjectsFor } from "@/lib/accounts/secret";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keys = () => keyObjectsFor("authenticator secrets");

/** A secret as it is stored: encrypted by a key of ours, and for this person alone. */
export function seal(secret: string, userId: number): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keys()[0], iv);
  cipher.setAAD(Buffer.from(String(userId)));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed; null when it was sealed for somebody else, by another key, or changed since. */
export const unseal = (stored: string, userId: number): string | null =>
  keys().reduce<string | null>((found, key) => found ?? open(stored, userId, key), null);

/** Whether it was sealed by the secret before, which is to be taken away some day. */
export const isSealedBefore = (stored: string, userId: number): boolean =>
  open(stored, userId, keys()[0]) === null && unseal(stored, userId) !== null;

function open(stored: string, userId: number, key: KeyObject): string | null {
  const bytes = Buffer.from(stored, "base64url");
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(String(userId)));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
