import { decode, encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const OLD = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
const NEW = "v0Xg7mQ2sLr9TzB4nKc1WdY6pHf3JeA8";
const NOW = 1_800_000_000_000;
const UNTIL = NOW + 60_000;
const ID = "A".repeat(22);
const EMAIL = "ada@example.org";
const SEAT = { showtimeId: 7, rowLabel: "G", seatNumber: "12", ticketType: "Adult" };
const OF_SESSION = { to: "confirm", idHash: "hash" } as const;

afterAll(() => vi.unstubAllEnvs());

const sites = new Map<string, Promise<Site>>();

/** All that makes and opens, as a server with these settings has it. */
function siteWith(secret: string, before?: string): Promise<Site> {
  const settings = `${secret} ${before}`;
  const site = sites.get(settings) ?? load(secret, before);
  sites.set(settings, site);
  return site;
}

async function load(secret: string, before?: string) {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("AUTH_SECRET_BEFORE", before);
  vi.stubEnv("AUTH_SECRET_CHANGED", before && "2026-11-30");
  return {
    ...(await import("@/lib/accounts/secret")),
    ...(await import("@/lib/accounts/signed-id")),
    ...(await import("@/lib/accounts/opt-out-link")),
    ...(await import("@/lib/accounts/sessions/visitor")),
    ...(await import("@/lib/accounts/sessions/hold-mark")),
    ...(await import("@/lib/accounts/sessions/device-cookie")),
    ...(await import("@/lib/accounts/sessions/staff-cookie")),
    ...(await import("@/lib/accounts/passkeys/challenge")),
    ...(await import("@/lib/accounts/second-step/seal")),
    ...(await import("@/lib/accounts/second-step/recovery-code")),
    ...(await import("@/lib/bookings/ticket-code")),
    ...(await import("@/lib/bookings/wallet-pass")),
    ...(await import("@/lib/claims/work-challenge")),
    ...(await import("@/lib/vouchers/code")),
    ...(await import("@/lib/vouchers/link")),
    ...(await import("@/lib/orders/receipt-link")),
    ...(await import("@/lib/reviews/review-link")),
    ...(await import("@/lib/door/signed-code")),
    ...(await import("@/lib/door/offline-list")),
  };
}
type Site = Awaited<ReturnType<typeof load>>;

const FOREIGN = "Qk5wZ1xT8bNd3fHs6jLv9pYr2mGc4eXa";

// all that a server is made of, four times
beforeAll(async () => {
  for (const [secret, before] of [[OLD], [NEW], [NEW, OLD], [FOREIGN]] as const)
    await siteWith(secret, before);
}, 120_000);

const lastOf = (path: string) => path.split("/").at(-1) ?? "";

type Row = [
  what: string,
  make: (site: Site) => string | Promise<string>,
  opens: (site: Site, made: string) => boolean | Promise<boolean>,
];

const ROWS: Row[] = [
  [
    "a session",
    (site) => encode({ token: { sid: ID }, secret: site.sessionSecrets(), salt: "s" }),
    (site, token) =>
      decode({ token, secret: site.sessionSecrets(), salt: "s" }).then(
        (claim) => claim?.sid === ID,
        () => false,
      ),
  ],
  ["a visitor", (site) => site.visitorCookie(ID).value, (site, value) => site.readVisitor(value) === ID],
  [
    "a browser that holds seats",
    (site) => {
      const [visitor, mark] = [site.visitorCookie(ID), site.holdMark(ID, { until: UNTIL, now: NOW })];
      return `${visitor.name}=${visitor.value}; ${mark.name}=${mark.value}`;
    },
    (site, header) => site.isHolding(header, NOW),
  ],
  [
    "a browser that its owner knows",
    (site) => site.deviceCookie(undefined, EMAIL).value,
    (site, value) => site.recogniseDevice(value, EMAIL) !== null,
  ],
  [
    "a hold of the API",
    (site) => site.signId(ID, "hold tokens"),
    (site, token) => site.readSignedId(token, "hold tokens") === ID,
  ],
  [
    "work for a hold",
    (site) => site.setWork({ showtimeId: 7, bits: 16, from: [EMAIL.slice(0, 3)], now: NOW }).challenge,
    (site, challenge) => site.readProof({ challenge, nonces: [] })?.isSigned === 1,
  ],
  [
    "the link of receipts",
    (site) => lastOf(site.receiptPath(ID)),
    (site, link) => site.readReceiptLink(link) === ID,
  ],
  [
    "the link of a review",
    (site) => lastOf(site.reviewPath(ID)),
    (site, link) => site.readReviewLink(link) === ID,
  ],
  [
    "the link of a voucher",
    (site) => lastOf(site.voucherPath(ID)),
    (site, link) => site.readVoucherLink(link) === ID,
  ],
  ["the code of a voucher", (site) => site.codeOf(ID), (site, code) => site.codesOf(ID).includes(code)],
  [
    "the link against messages",
    (site) => lastOf(site.optOutPath(EMAIL)),
    (site, link) => site.readOptOut(link)?.address === EMAIL,
  ],
  [
    "a ticket",
    (site) => site.newTicketCode(SEAT),
    async (site, code) => (await site.readSignedCode(code, ...site.ticketPublicKeys())) !== null,
  ],
  ["a pass in a wallet", (site) => site.passTokenOf(ID), (site, token) => site.isPassToken(ID, token)],
  [
    "what a passkey is asked",
    (site) => site.newChallenge(OF_SESSION, NOW).toString("base64url"),
    (site, sent) => site.readChallenge(sent, OF_SESSION, NOW) !== null,
  ],
  [
    "the secret of a second step",
    (site) => site.seal("SECRET", 7),
    (site, stored) => site.unseal(stored, 7) === "SECRET",
  ],
  [
    "a recovery code",
    (site) => site.hashRecoveryCode(7, "ABCD"),
    (site, stored) => site.hashesOfRecoveryCode(7, "ABCD").includes(stored),
  ],
];

describe.each(ROWS)("while one secret replaces another, %s", (_what, make, opens) => {
  it("of the one before counts, and what is made from now on outlives it", async () => {
    const made = await make(await siteWith(OLD));
    const both = await siteWith(NEW, OLD);
    expect(await opens(both, made)).toBe(true);
    const anew = await make(both);
    expect(await opens(await siteWith(NEW), anew)).toBe(true);
  });

  it("of the one before would not count without it (twin), and nothing counts that neither made", async () => {
    const made = await make(await siteWith(OLD));
    expect(await opens(await siteWith(NEW), made)).toBe(false);
    const foreign = await make(await siteWith(FOREIGN));
    expect(await opens(await siteWith(NEW, OLD), foreign)).toBe(false);
  });
});

it("each purpose has a key of both, and makes by the new one", async () => {
  const old = await siteWith(OLD);
  const fresh = await siteWith(NEW);
  const both = await siteWith(NEW, OLD);
  for (const purpose of both.PURPOSES) {
    expect(both.keysFor(purpose), purpose).toEqual([fresh.keyFor(purpose), old.keyFor(purpose)]);
    expect(both.keyFor(purpose), purpose).toEqual(fresh.keyFor(purpose));
  }
});

describe("a door without a network", () => {
  const listOf = (site: Site, publicKeysBefore: string[]) => ({
    ...{ showtimeId: 7, salt: "salt", downloadedAt: NOW, version: "1", tickets: [], others: {} },
    ...{ publicKey: site.ticketPublicKey(), publicKeysBefore },
  });

  it("lets in by a ticket that the secret before signed, and by a new one", async () => {
    const printed = (await siteWith(OLD)).newTicketCode(SEAT);
    const site = await siteWith(NEW, OLD);
    const list = listOf(site, site.ticketPublicKeys().slice(1));
    for (const code of [printed, site.newTicketCode({ ...SEAT, seatNumber: "13" })])
      expect(await site.judgeOffline(list, { code }, new Map())).toMatchObject({
        verdict: { outcome: "admitted" },
      });
  });

  it("would not know it by the new key alone (twin)", async () => {
    const printed = (await siteWith(OLD)).newTicketCode(SEAT);
    const site = await siteWith(NEW, OLD);
    expect(await site.judgeOffline(listOf(site, []), { code: printed }, new Map())).toMatchObject({
      verdict: { outcome: "unknown" },
    });
  });
});
