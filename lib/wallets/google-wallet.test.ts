import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeEach, expect, it } from "vitest";
import type { Copy, Teller } from "./copy";
import { googleWallet } from "./google-wallet";
import { googleServer } from "./testing/google-server";

const email = "tickets@example.iam.gserviceaccount.com";
const pair = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    ...{
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    },
  });
const { publicKey, privateKey } = pair();
const server = await googleServer({ publicKey, email });
afterAll(server.close);

const changeOf = async (passId: string) =>
  passId === "gone" ? null : { eventTicketClass: { id: "1.show" }, eventTicketObject: { id: `1.${passId}` } };
const within = (withinMs: number) => googleWallet({ email, privateKey, changeOf, url: server.url, withinMs });
let teller: Teller;
beforeEach(() => {
  // longer than anything takes on a busy machine
  teller = within(15_000);
  server.saved.clear();
  for (const id of ["1.show", "1.a", "1.b"]) server.saved.add(id);
  server.patched.splice(0);
  server.answers();
  server.refuseTokens(200);
});

const copy = (passId: string): Copy => ({
  ...{ passId, wallet: "google", deviceId: "", pushToken: null, addedAt: 0, version: 2, attempts: 1 },
});
const paths = () => server.patched.map(({ path }) => path);

it("changes the class of a showtime once, and each of its objects, by one token", async () => {
  const before = server.tokens();
  expect(await Promise.all([teller.tell(copy("a")), teller.tell(copy("b"))])).toEqual([
    { is: "told" },
    { is: "told" },
  ]);
  expect(paths().sort()).toEqual([
    "/walletobjects/v1/eventTicketClass/1.show",
    "/walletobjects/v1/eventTicketObject/1.a",
    "/walletobjects/v1/eventTicketObject/1.b",
  ]);
  expect(server.tokens() - before).toBe(1);
});

it("comes back to what nobody has saved yet, and has nothing to say of what is no more", async () => {
  server.saved.clear();
  expect(await teller.tell(copy("a"))).toMatchObject({ is: "later", failure: "not-saved", isDown: false });
  server.saved.add("1.a");
  expect(await teller.tell(copy("a"))).toEqual({ is: "told" });
  expect(await teller.tell(copy("gone"))).toEqual({ is: "told" });
});

it.each([
  [400, { is: "later", isDown: false }],
  [401, { is: "later", isDown: true }],
  [403, { is: "later", isDown: true }],
  [429, { is: "later", isDown: true }],
  [500, { is: "later", isDown: true }],
  [503, { is: "later", isDown: true }],
])("makes of %i what it means, and changes it by asking again", async (status, outcome) => {
  server.answers("take", status);
  expect(await teller.tell(copy("a"))).toMatchObject(outcome);
  expect(await teller.tell(copy("a"))).toEqual({ is: "told" });
});

it("tells of a class that was not changed with the next of its tickets", async () => {
  server.answers(500);
  expect(await teller.tell(copy("a"))).toMatchObject({ is: "later", isDown: true });
  expect(await teller.tell(copy("b"))).toEqual({ is: "told" });
  expect(paths()).toContain("/walletobjects/v1/eventTicketClass/1.show");
});

it.each(["drop", "take-and-drop", "stay-silent"] as const)(
  "tells later what was answered by %j, and changes it by asking again",
  async (manner) => {
    server.answers("take", manner);
    expect(await within(2_000).tell(copy("a"))).toMatchObject({ is: "later", isDown: true });
    expect(await teller.tell(copy("a"))).toEqual({ is: "told" });
    expect(paths()).toContain("/walletobjects/v1/eventTicketObject/1.a");
  },
);

it("takes a slow answer", async () => {
  server.answers("take-slowly", "take-slowly");
  expect(await teller.tell(copy("a"))).toEqual({ is: "told" });
});

it("changes nothing without a token: refused, of another account, or of what is no key, of which it says nothing", async () => {
  server.refuseTokens(403);
  expect(await teller.tell(copy("a"))).toMatchObject({ is: "later", isDown: true });
  server.refuseTokens(200);
  const settings = { email, changeOf, url: server.url };
  const strange = googleWallet({ ...settings, privateKey: pair().privateKey });
  expect(await strange.tell(copy("a"))).toMatchObject({ is: "later", isDown: true });
  const broken = "-----BEGIN PRIVATE KEY-----\nc2VjcmV0LW9mLW91cnM=\n-----END PRIVATE KEY-----";
  const outcome = await googleWallet({ ...settings, privateKey: broken }).tell(copy("a"));
  expect(outcome).toMatchObject({ is: "later", isDown: true });
  expect(JSON.stringify(outcome)).not.toMatch(/c2VjcmV0|secret-of-ours/);
  expect(server.patched).toEqual([]);
  expect(await teller.tell(copy("a"))).toEqual({ is: "told" });
});
