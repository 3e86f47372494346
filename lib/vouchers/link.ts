import { createHmac, timingSafeEqual } from "node:crypto";
import { keyObjectFor } from "@/lib/accounts/secret";

const CHARS = 22;

const signatureOf = (voucherId: string): string =>
  createHmac("sha256", keyObjectFor("voucher links")).update(voucherId).digest("base64url").slice(0, CHARS);

/** Where whoever has the link sees a voucher and its code: the id, signed, so that a copy of the database opens none. */
export const voucherPath = (voucherId: string): string => `/vouchers/${voucherId}${signatureOf(voucherId)}`;

/** The voucher that a link was made for; null when it was not made by us. */
export function readVoucherLink(token: string): string | null {
  if (!/^[\w-]{23,122}$/.test(token)) return null;
  const voucherId = token.slice(0, -CHARS);
  const [given, wanted] = [Buffer.from(token.slice(-CHARS)), Buffer.from(signatureOf(voucherId))];
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? voucherId : null;
}
