import { isIPv6 } from "node:net";
import { env } from "@/lib/env";

/**
 * The address a request came from, for counting attempts.
 *
 * Each of your own proxies appends to `x-forwarded-for` the address that it saw, and this server appends the one it
 * sees (`instrumentation.ts`). So with n trusted proxies the caller stands n before the last; what stands further left
 * is what the caller says about itself. A list that is too short came past the proxies: its first entry is one of ours.
 */
export function clientAddress(headers: Headers, trustedProxies = env.TRUSTED_PROXIES): string {
  const seen = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return network(seen.at(-1 - trustedProxies) ?? seen[0] ?? "");
}

/** An IPv6 customer owns a whole /64 and could come from a new address each time: the /64 is what counts. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, "");
  if (!isIPv6(plain)) return plain.slice(0, 45) || "unknown";
  const [head = "", tail] = plain.toLowerCase().split("%")[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(gap, 0)).fill("0"), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
