import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, it, vi } from "vitest";
import type { Ticket } from "@/lib/bookings/booking";
import { partyOf } from "@/lib/words/tickets/testing/party";
import { WalletLinks } from "./wallet-links";

const env = vi.hoisted((): Record<string, unknown> => ({}));
vi.mock("@/lib/env", async (load) => ({ env: Object.assign(env, (await load<{ env: object }>()).env) }));

const APPLE = {
  ...{ APPLE_PASS_TYPE_ID: "pass.test", APPLE_TEAM_ID: "TEAM", APPLE_PASS_CERT: "c" },
  ...{ APPLE_PASS_KEY: "k", APPLE_WWDR_CERT: "w" },
};
const GOOGLE = {
  ...{ GOOGLE_WALLET_ISSUER_ID: "1", GOOGLE_WALLET_ACCOUNT: { client_email: "a@b.c", private_key: "k" } },
};

beforeEach(() => {
  for (const name of [...Object.keys(APPLE), ...Object.keys(GOOGLE)]) delete env[name];
});

const linksOf = (seats: number, isOff = false, more: Partial<Ticket> = {}) => {
  const tickets = partyOf(seats).tickets.map((ticket) => ({ ...ticket, ...more }));
  const html = renderToStaticMarkup(<WalletLinks page="/tickets/link" tickets={tickets} isOff={isOff} />);
  return [...html.matchAll(/href="([^"]+)"[^>]*>([^<]+)</g)].map(([, href, words]) => `${href} ${words}`);
};

it("are none without keys", () => {
  expect(linksOf(2)).toEqual([]);
});

it("are Apple's alone with Apple's keys, and say what the pass of a cancelled booking does", () => {
  Object.assign(env, APPLE);
  expect(linksOf(2)).toEqual(["/tickets/link/apple-wallet Add to Apple Wallet"]);
  expect(linksOf(1, true)).toEqual(["/tickets/link/apple-wallet Mark it void in Apple Wallet"]);
});

it("make void what friends have by now, and put nothing of it into Google's", () => {
  Object.assign(env, APPLE, GOOGLE);
  const transfer = { id: "t", offerToken: "o", offeredAt: 1, acceptedAt: 2, acceptedName: "Grace" };
  expect(linksOf(1, false, { transfer })).toEqual([
    "/tickets/link/apple-wallet Mark it void in Apple Wallet",
  ]);
});

it("are Google's alone with Google's keys, one a seat, and none of a cancelled booking", () => {
  Object.assign(env, GOOGLE);
  expect(linksOf(1)).toEqual(["/tickets/link/google-wallet/ticket-1 Add to Google Wallet"]);
  expect(linksOf(2)).toEqual([
    "/tickets/link/google-wallet/ticket-1 Add to Google Wallet: G1",
    "/tickets/link/google-wallet/ticket-2 Add to Google Wallet: G2",
  ]);
  expect(linksOf(1, true)).toEqual([]);
});
