import { createHmac, timingSafeEqual } from "node:crypto";
import { emailAddress } from "@/lib/input/email-address";
import { keyObjectFor } from "./secret";

const SIGNATURE_CHARS = 22;

const signatureOf = (address: string): string =>
  createHmac("sha256", keyObjectFor("opt-outs"))
    .update(address)
    .digest("base64url")
    .slice(0, SIGNATURE_CHARS);

/** Where the reader of an address stops reminders, without signing in: the address, signed. */
export const optOutPath = (address: string): string =>
  `/unsubscribe/${Buffer.from(address).toString("base64url")}.${signatureOf(address)}`;

/** The address that a link was made for; null when it was not made by us. */
export function readOptOut(token: string): string | null {
  const [encoded = "", signature = ""] = token.slice(0, 1_000).split(".");
  const read = emailAddress.safeParse(Buffer.from(encoded, "base64url").toString());
  if (!read.success) return null;
  const [given, wanted] = [Buffer.from(signature), Buffer.from(signatureOf(read.data))];
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? read.data : null;
}
