import { createHmac } from "node:crypto";
import { headers } from "next/headers";
import { clientAddress } from "./client-address";
import { keyFor } from "./secret";

/** A caller's network, as a mark to count by and not to read back; null for who is no customer. */
export function markAddress(network: string | null): string | null {
  if (network === null) return null;
  return createHmac("sha256", keyFor("address marks")).update(network).digest("base64url").slice(0, 22);
}

/** The mark of the request that is being answered. */
export const getAddressMark = async (): Promise<string | null> => markAddress(clientAddress(await headers()));
