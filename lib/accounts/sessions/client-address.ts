import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/env";
import type { TrustedProxies } from "@/lib/trusted-proxies";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Everyone whose address cannot be read is counted as one. */
const UNREADABLE = "unreadable";

/** What one customer may hold for himself comes first; then what a household, an office or a provider shares out. */
const PREFIXES = { ipv4: [32, 24], ipv6: [64, 56, 48] };

/** Addresses that no customer on the internet has: proxies and the machines beside this one have them. */
const NEAR = ["loopback", "private", "linkLocal", "uniqueLocal", "carrierGradeNat", "unspecified"];

/** Addresses written within others: what counts is the one inside. */
const bytesWithin: Record<string, (bytes: number[]) => number[]> = {
  ipv4Mapped: (bytes) => bytes.slice(12),
  rfc6145: (bytes) => bytes.slice(12),
  rfc6052: (bytes) => bytes.slice(12),
  "6to4": (bytes) => bytes.slice(2, 6),
};

/** Reads an address as proxies write it: with a port, in brackets, in quotes, with a zone, as IPv4 within IPv6. */
function readAddress(written: string): Address | null {
  const plain = written.trim().replace(/^"(.*)"$/, "$1");
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(plain) ?? [];
  const forms = [bracketed ?? plain, plain.replace(/:\d{1,5}$/, "")].map((form) => form.replace(/%.*$/, ""));
  const readable = forms.find((form) => isIP(form));
  if (readable === undefined) return null;
  const address = ipaddr.parse(readable);
  const within = address.kind() === "ipv6" ? bytesWithin[address.range()] : undefined;
  return within ? ipaddr.fromByteArray(within(address.toByteArray())) : address;
}

const isNear = (address: Address | null): boolean => address !== null && NEAR.includes(address.range());

const isListed = (address: Address | null, networks: string[]): boolean =>
  networks.some((network) => {
    const [start, bits] = ipaddr.parseCIDR(network);
    return address !== null && address.kind() === start.kind() && address.match(start, bits);
  });

/**
 * The networks that an address lies in, as `203.0.113.7/32`, the narrowest first: 32 and 24 bits of IPv4, 64, 56 and 48
 * of IPv6, where one customer has a whole /64. None for an address that no customer has: it would be everybody.
 */
export function networksOf(written: string): string[] {
  const address = readAddress(written);
  if (address === null) return written.trim() === "" ? [] : [UNREADABLE];
  if (isNear(address)) return [];
  const kind = address.kind();
  return PREFIXES[kind].map((bits) => {
    const parser = kind === "ipv4" ? ipaddr.IPv4 : ipaddr.IPv6;
    return `${parser.networkAddressFromCIDR(`${address}/${bits}`)}/${bits}`;
  });
}

/** Whether who stands at that address is one of the proxies that are trusted. */
export function isProxy(written: string, trusted: TrustedProxies = env.TRUSTED_PROXIES): boolean {
  const address = readAddress(written);
  if (typeof trusted === "number") return trusted > 0 && isNear(address);
  return isNear(address) || isListed(address, trusted);
}

/** What is wrong with how a request was passed on: headers of a proxy that go unread, or that were not to be believed. */
export type ForwardingFault = "unread" | "unbelieved";

/**
 * Where a request came from.
 *
 * Each proxy appends to `x-forwarded-for` the address that it saw, and this server appends the one that it sees
 * (`lib/ingress/gate.ts`). From that end one proxy after the other is passed by, as many as are trusted; each must stand
 * on this machine or a private network, or be listed by its address. So who comes past the proxies is the caller
 * himself, and what stands further left is what he says of himself.
 */
export function readCaller(headers: Headers, trusted: TrustedProxies = env.TRUSTED_PROXIES) {
  const seen = (headers.get("x-forwarded-for") ?? "").split(",").reverse();
  const isPassed = (index: number) =>
    isProxy(seen[index] ?? "", typeof trusted === "number" ? Math.max(0, trusted - index) : trusted);
  let at = 0;
  while (at < seen.length - 1 && isPassed(at)) at += 1;
  const networks = networksOf(seen[at] ?? "");
  return { networks, fault: faultOf() };

  function faultOf(): ForwardingFault | null {
    const isMoreSaid = at < seen.length - 1;
    const isUnread = isMoreSaid && isNear(readAddress(seen[at] ?? ""));
    const isOtherwiseSaid = isMoreSaid || headers.has("x-real-ip") || headers.has("forwarded");
    if (isUnread || (trusted === 0 && isOtherwiseSaid)) return "unread";
    const expected = typeof trusted === "number" ? trusted : 1;
    return isMoreSaid && at < expected ? "unbelieved" : null;
  }
}

/** The networks of the caller's address, the narrowest first; none for who is no customer, and is not to be counted. */
export const clientNetworks = (headers: Headers, trusted?: TrustedProxies): string[] =>
  readCaller(headers, trusted).networks;

/** What counts as one caller; null for who is no customer. */
export const clientAddress = (headers: Headers, trusted?: TrustedProxies): string | null =>
  clientNetworks(headers, trusted)[0] ?? null;
