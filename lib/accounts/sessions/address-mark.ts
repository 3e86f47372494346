import { headers } from "next/headers";
import { markOf } from "@/lib/accounts/mark";
import { clientNetworks } from "./client-address";

/** A caller's network, as a mark to count by and not to read back; null for who is no customer. */
export function markAddress(network: string | null): string | null {
  if (network === null) return null;
  return markOf("address marks", network, 22);
}

/** Marks of the networks that an address lies in, in their order. */
export const marksOf = (networks: readonly string[]): string[] =>
  networks.flatMap((network) => markAddress(network) ?? []);

/** Marks of the networks that the caller's address lies in, the narrowest first; none for who is no customer. */
export const getNetworkMarks = async (): Promise<string[]> => marksOf(clientNetworks(await headers()));
