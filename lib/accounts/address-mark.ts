import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { headers } from "next/headers";
import { clientAddress } from "./client-address";
import { authSecret } from "./secret";

/**
 * Where a request came from, as a mark to count by and not to read back. Null for what is no customer's address: unknown,
 * or this very machine, where a proxy stands that `TRUSTED_PROXIES` does not count and everybody would be one.
 */
export function markAddress(address: string): string | null {
  const isPlain = isIP(address) === 4;
  if (!isPlain && !address.endsWith("::/64")) return null;
  if (address.startsWith("127.") || address === "0:0:0:0::/64") return null;
  return createHmac("sha256", authSecret()).update(`address:${address}`).digest("base64url").slice(0, 22);
}

/** The mark of the request that is being answered. */
export const getAddressMark = async (): Promise<string | null> => markAddress(clientAddress(await headers()));
