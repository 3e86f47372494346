import { describe, expect, it } from "vitest";
import type { TrustedProxies } from "@/lib/trusted-proxies";
import { clientAddress, networksOf, readCaller } from "./client-address";

const from = (forwarded: string, trusted: TrustedProxies) =>
  clientAddress(new Headers({ "x-forwarded-for": forwarded }), trusted);

describe("the client's address", () => {
  it.each<[string, string, TrustedProxies, string | null]>([
    ["no proxy: what this server saw", "203.0.113.7", 0, "203.0.113.7/32"],
    ["no proxy: not what the caller wrote", "1.2.3.4, 203.0.113.7", 0, "203.0.113.7/32"],
    ["one proxy: what it saw", "203.0.113.7, 10.0.0.1", 1, "203.0.113.7/32"],
    ["one proxy: not what the caller wrote", "1.2.3.4, 203.0.113.7, 10.0.0.1", 1, "203.0.113.7/32"],
    ["two proxies: what the outer saw", "1.2.3.4, 203.0.113.7, 10.0.0.2, ::1", 2, "203.0.113.7/32"],
    ["past the proxy: who came to the port", "1.2.3.4, 203.0.113.7", 1, "203.0.113.7/32"],
    ["past the outer proxy: who came to the inner", "1.2.3.4, 203.0.113.7, 127.0.0.1", 2, "203.0.113.7/32"],
    ["a listed proxy: what it saw", "203.0.113.7, 198.51.100.9", ["198.51.100.0/24"], "203.0.113.7/32"],
    ["a listed one before ours", "203.0.113.7, 198.51.100.9, ::1", ["198.51.100.0/24"], "203.0.113.7/32"],
    ["past a listed proxy", "1.2.3.4, 203.0.113.7", ["198.51.100.0/24"], "203.0.113.7/32"],
    ["a listed network of IPv6", "203.0.113.7, 2001:db8:9::1", ["2001:db8:9::/48"], "203.0.113.7/32"],
    ["a proxy that nobody counted: nobody", "203.0.113.7, 10.0.0.9", 0, null],
    ["one proxy too few counted: nobody", "203.0.113.7, 10.0.0.9, 127.0.0.1", 1, null],
    ["this machine itself: nobody", "::1", 1, null],
    ["nothing: nobody", "", 1, null],
  ])("is, with %s", (_, forwarded, proxies, expected) => {
    expect(from(forwarded, proxies)).toBe(expected);
  });

  it("does not turn with a header that the caller turns", () => {
    const turned = (rest: string, trusted: TrustedProxies) =>
      new Set(Array.from({ length: 20 }, (_, n) => from(`198.51.100.${n}, ${rest}`, trusted)));
    for (const trusted of [0, 1, 2, 5, ["192.0.2.0/24"]]) expect(turned("203.0.113.7", trusted).size).toBe(1);
    expect(turned("203.0.113.7, 127.0.0.1", 1).size).toBe(1);
  });

  it("would turn if any peer were believed to be the proxy", () => {
    const believed = ["0.0.0.0/0"];
    expect(from("198.51.100.1, 203.0.113.7", believed)).not.toBe(from("198.51.100.2, 203.0.113.7", believed));
  });

  it("is read within a millisecond's worth of work however long the header", () => {
    expect(from("x".repeat(16_000), 0)).toBe("unreadable");
    expect(from("[".repeat(16_000), 0)).toBe("unreadable");
    expect(from("1,".repeat(8_000), 5)).toBeNull();
  });
});

describe("the networks of an address", () => {
  const v4 = ["203.0.113.9/32", "203.0.113.0/24"];
  const v6 = ["2001:db8:1:2::/64", "2001:db8:1::/56", "2001:db8:1::/48"];

  it.each([
    ["plain", "203.0.113.9", v4],
    ["with a port", "203.0.113.9:10000", v4],
    ["in quotes", '"203.0.113.9:10000"', v4],
    ["within IPv6", "::ffff:203.0.113.9", v4],
    ["within IPv6, in hexadecimal", "::ffff:cb00:7109", v4],
    ["within IPv6, in brackets, with a port", "[::ffff:203.0.113.9]:443", v4],
    ["behind NAT64", "64:ff9b::203.0.113.9", v4],
    ["behind 6to4", "2002:cb00:7109:1::5", v4],
    ["of IPv6", "2001:db8:1:2:aaaa::1", v6],
    ["of IPv6, in capitals and with zeros", "2001:0DB8:0001:0002:0000:0000:0000:0001", v6],
    ["of IPv6 in brackets", "[2001:db8:1:2::1]", v6],
    ["of IPv6 in brackets, with a port", "[2001:db8:1:2::1]:443", v6],
    ["of IPv6 in full, with a port", "2001:db8:1:2:3:4:5:6:443", v6],
    ["of IPv6 with a zone", "2001:db8:1:2::1%eth0", v6],
  ])("are the same however it is written: %s", (_, written, networks) => {
    expect(networksOf(written)).toEqual(networks);
  });

  it("part one /64 from the next, and keep the wider ones", () => {
    const [own, ...wider] = networksOf("2001:db8:1:3::1");
    expect(own).toBe("2001:db8:1:3::/64");
    expect(wider).toEqual(v6.slice(1));
  });

  it.each([
    ...[
      "127.0.0.1",
      "127.9.9.9",
      "::1",
      "[::1]:443",
      "::ffff:127.0.0.1",
      "10.1.2.3",
      "172.16.0.9",
      "192.168.1.1",
    ],
    ...["169.254.1.1", "fe80::1%eth0", "fd00::1", "100.64.0.1", "0.0.0.0", "::", "::ffff:10.0.0.1:80", ""],
  ])("are none for %s: no customer has it", (written) => {
    expect(networksOf(written)).toEqual([]);
  });

  it.each([
    "nonsense",
    "unknown",
    "_hidden",
    "203.0.113",
    "203.0.113.9.9",
    "0x7f.1",
    "2130706433",
    "[",
    "[]",
  ])("are one for all that cannot be read: %s", (written) => {
    expect(networksOf(written)).toEqual(["unreadable"]);
  });
});

describe("the fault of a request that was passed on", () => {
  const fault = (headers: Record<string, string>, trusted: TrustedProxies) =>
    readCaller(new Headers(headers), trusted).fault;
  const forwarded = (list: string) => ({ "x-forwarded-for": list });

  it.each<[string, string | null, Record<string, string>, TrustedProxies]>([
    ["a proxy beside us that is not counted", "unread", forwarded("203.0.113.7, 127.0.0.1"), 0],
    ["a proxy of the private network not counted", "unread", forwarded("203.0.113.7, 10.0.0.2"), 0],
    ["a proxy elsewhere that is not counted", "unread", forwarded("203.0.113.7, 198.51.100.1"), 0],
    ["X-Real-IP alone", "unread", { ...forwarded("127.0.0.1"), "x-real-ip": "203.0.113.7" }, 0],
    ["Forwarded alone", "unread", { ...forwarded("127.0.0.1"), forwarded: "for=203.0.113.7" }, 0],
    ["one of two not counted", "unread", forwarded("203.0.113.7, 10.0.0.2, 127.0.0.1"), 1],
    ["a caller past the proxy", "unbelieved", forwarded("1.2.3.4, 203.0.113.7"), 1],
    ["a caller past the listed proxy", "unbelieved", forwarded("1.2.3.4, 203.0.113.7"), ["192.0.2.1/32"]],
    ["no header", null, forwarded("203.0.113.7"), 0],
    ["one proxy, counted", null, forwarded("203.0.113.7, 127.0.0.1"), 1],
    ["hearsay before a counted proxy", null, forwarded("1.2.3.4, 203.0.113.7, 127.0.0.1"), 1],
    ["a listed proxy", null, forwarded("1.2.3.4, 203.0.113.7, 192.0.2.1"), ["192.0.2.1/32"]],
  ])("of %s is %s", (_, expected, headers, trusted) => {
    expect(fault(headers, trusted)).toBe(expected);
  });
});
