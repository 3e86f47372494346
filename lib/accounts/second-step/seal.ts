import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyObjectFor } from "@/lib/accounts/secret";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A secret as it is stored: encrypted by a key of ours, and for this person alone. */
export function seal(secret: string, userId: number): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyObjectFor("authenticator secrets"), iv);
  cipher.setAAD(Buffer.from(String(userId)));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed; null when it was sealed for somebody else, by another key, or changed since. */
export function unseal(stored: string, userId: number): string | null {
  const bytes = Buffer.from(stored, "base64url");
  try {
    const decipher = createDecipheriv(
      CIPHER,
      keyObjectFor("authenticator secrets"),
      bytes.subarray(0, IV_BYTES),
    );
    decipher.setAAD(Buffer.from(String(userId)));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
