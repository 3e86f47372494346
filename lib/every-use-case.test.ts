import { globSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { openDatabase } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import fc from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { newId } from "@/lib/id";
import { sampleOf } from "@/lib/words/messages/samples";
import { addAdmin } from "./accounts/testing/staff";
import type { InvalidInput, UseCase } from "./input/with-input";
import { fitting, spoilt } from "./testing/arbitraries";
import { EXAMPLES } from "./testing/examples";

type Any = UseCase<z.ZodObject, Record<string, unknown>, { ok: boolean; code?: unknown }>;

const NOW = Date.UTC(2026, 10, 24, 12);

/** Writes by rows of ours, or by who acts: nothing of what it does is said from outside. */
const WITHOUT_INPUT = [
  "lib/accounts/passwords/backoff.ts countGuess",
  "lib/accounts/passwords/throttle.ts countAttempt",
  "lib/accounts/sessions/sign-out-everywhere.ts signOutEverywhere",
  "lib/holding/adopt-holds.ts adoptHolds",
  "lib/messages/ask-for-review.ts askForReview",
  "lib/messages/deliver-message.ts deliverMessage",
  "lib/messages/post-vouchers.ts sendGift",
  "lib/messages/receive-mail-event.ts receiveMailEvent",
  "lib/messages/remind.ts remind",
  "lib/messages/remind.ts remindHolder",
  "lib/ordering/begin-payment.ts beginPayment",
  "lib/ordering/complete-order.ts completeOrder",
  "lib/ordering/confirm-booking.ts confirmBooking",
  "lib/ordering/guard-mailbox.ts guardMailbox",
  "lib/ordering/offers/end-offer.ts endOffer",
  "lib/ordering/quote-code.ts guardGuesses",
  "lib/ordering/refunds/cancel-chosen.ts cancelChosen",
  "lib/ordering/refunds/refund-mismatch.ts refundMismatch",
  "lib/ordering/refunds/refund-order.ts refundOrder",
  "lib/ordering/refunds/refund-payment.ts refundPayment",
  "lib/ordering/reservations/tell-cancelled.ts tellCancelled",
  "lib/payments/record-event.ts recordNotBegun",
  "lib/payments/settle-refund.ts settleRefund",
  "lib/privacy/erase-person.ts erasePerson",
  "lib/privacy/forget-old.ts forgetOrders",
  "lib/reviews/write-review.ts storeReview",
  "lib/server/retention/sweeps.ts removeSome",
  "lib/wallets/give-passes.ts givePasses",
  "lib/watching/tell-owed.ts tellOwed",
];

/** What is handed to a use case beside what was sent: a field of such a name would stand in for it. */
const BESIDE = [
  ...["staff", "seller", "buyer", "holder", "user", "isAdmin", "clientId", "idHash", "session", "origin"],
  ...["originOf", "networks", "from", "now"],
];

/** Names by it what it is done to, and who acts beside that. */
const DONE_TO: Record<string, string[]> = { endSession: ["idHash"], revokeToken: ["clientId"] };

/** Counts how often it is asked, whatever it then says. */
const COUNTS = [
  "askEmailChange",
  "askErasure",
  "sendSample",
  "changePassword",
  "checkCode",
  "checkPasskey",
  "checkPassword",
  "confirmAuthenticator",
  "confirmByPasskey",
  "confirmPerson",
  "invitePerson",
  "removePasskey",
  "removeSecondStep",
  "renewRecoveryCodes",
  "renewInvitation",
  "sendPasswordLink",
  "signInByPasskey",
  "startAuthenticator",
  "startPasskey",
];

const files = globSync("lib/**/*.ts").filter((path) => !/\.test\.ts$|\/testing\//.test(path));

/** Functions that write and read no input of theirs first. */
const writersIn = (path: string, text: string): string[] =>
  [...text.matchAll(/^export async function (\w+)[\s\S]*?^}$/gm)].flatMap(([body, name]) =>
    /\bwrite\(/.test(body) ? [`${path} ${name}`] : [],
  );

const named = (text: string) =>
  [...text.matchAll(/^export const (\w+) = withInput\(/gm)].map(([, name]) => name);

const found = files.flatMap((path) =>
  named(readFileSync(path, "utf8")).map((name) => ({ path, name: name ?? "" })),
);

const modules = import.meta.glob<Record<string, Any>>("./**/*.ts");

async function load({ path, name }: { path: string; name: string }): Promise<Any> {
  const module = await modules[path.replace(/^lib/, ".")]?.();
  return module?.[name] as Any;
}

/** A cinema in a database of its own, and a second connection to it that sees whether anything was written. */
async function open() {
  const { db, url } = openTestFile();
  const fixture = await makeFixture(db, { startsAt: NOW + 86_400_000 });
  const staff = await addAdmin(db);
  const watcher = openDatabase(url);
  const version = async () => (await watcher.values<[number]>(sql`pragma data_version`))[0]?.[0];
  const by = {
    ...{ staff, seller: staff, now: NOW, holder: { visitorId: newId(), userId: null }, from: [] },
    ...{ buyer: { visitorId: newId(), userId: null }, label: "Gift voucher" },
    ...{ user: { id: staff.userId, email: "ada@example.org" }, userId: staff.userId, address: null },
    ...{ originOf: () => ({ deviceId: null }), session: null },
    ...{ email: "ada@example.org", idHash: newId(), origin: { networks: [], deviceId: null } },
    ...{ to: "ada@example.org", sampleOf },
    ...{ bytes: Buffer.alloc(0), store: null, poster: null, provider: null, method: "none" },
  };
  return { db, fixture, by, version, close: () => watcher.engine.close() };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** What is sent is refused, and then nothing is written; or it fits, and what comes of it is an answer. */
async function ask(act: Any, name: string, sent: unknown, { db, by, version }: Opened): Promise<boolean> {
  const before = await version();
  const input = { ...by, ...(sent as object) };
  const isSound = z.safeParse(act.input, { ...(sent as object) }).success;
  const answer = await act(db, input as never);
  expect(typeof answer.ok).toBe("boolean");
  if (answer.ok) {
    expect(isSound).toBe(true);
    return true;
  }
  expect(answer.code).toEqual(expect.stringMatching(/^[a-z-]+$/));
  expect(answer.code === "invalid-input").toBe(!isSound);
  if (!isSound) expect((answer as InvalidInput).issues.length).toBeGreaterThan(0);
  if (!isSound || !COUNTS.includes(name)) expect(await version()).toBe(before);
  return isSound;
}

describe.each(found)("$name", ({ path, name }) => {
  let useCase: Any;
  let opened: Opened;
  beforeAll(async () => {
    [useCase, opened] = [await load({ path, name }), await open()];
    return () => opened.close();
  });

  it("takes from outside nothing that says who acts, or when, and nothing that it does not name", () => {
    const fields = Object.keys(useCase.input.shape).filter((field) => BESIDE.includes(field));
    expect(fields).toEqual(DONE_TO[name] ?? []);
    expect(useCase.input.def.catchall).toBeUndefined();
  });

  it("refuses what does not fit, and writes nothing", async () => {
    const inputs = fitting(useCase.input, EXAMPLES).chain(spoilt);
    await fc.assert(
      fc.asyncProperty(inputs, async (sent) => void (await ask(useCase, name, sent, opened))),
      {
        numRuns: 60,
      },
    );
  });

  it("answers what fits and names nothing that is there", async () => {
    let sound = 0;
    const inputs = fitting(useCase.input, EXAMPLES);
    await fc.assert(
      fc.asyncProperty(inputs, async (sent) => {
        if (await ask(useCase, name, sent, opened)) sound++;
      }),
      { numRuns: 20 },
    );
    expect(sound).toBeGreaterThan(0);
  });

  it("answers the cinema's own ids in the wrong places", async () => {
    const ids = new Map<string, unknown>(Object.entries(opened.fixture));
    const inputs = fitting(useCase.input, EXAMPLES).map((sent) => swapIds(sent, ids));
    await fc.assert(
      fc.asyncProperty(inputs, async (sent) => void (await ask(useCase, name, sent, opened))),
      {
        numRuns: 10,
      },
    );
  });
});

function swapIds(value: unknown, ids: Map<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((part) => swapIds(part, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, ids.has(key) ? ids.get(key) : swapIds(part, ids)]),
  );
}

it("finds them all: whatever else writes is named here", () => {
  expect(found.length).toBeGreaterThan(70);
  const writers = files.flatMap((path) => writersIn(path, readFileSync(path, "utf8")));
  expect(writers.sort()).toEqual(WITHOUT_INPUT);
});

it("would find one without a schema", () => {
  const text = "export async function sell(db: Database) {\n  await write(db, []);\n}\n";
  expect(writersIn("lib/a.ts", text)).toEqual(["lib/a.ts sell"]);
});

it("would see a schema that does not check", async () => {
  const savePriceCard = await load({ path: "lib/pricing/save-price-card.ts", name: "savePriceCard" });
  const opened = await open();
  const { theaterId, ticketTypeId } = opened.fixture;
  const price = { ticketTypeId, seatType: "standard", amountMinor: 100 };
  const sent = {
    theaterId,
    baseId: null,
    content: { name: "", currency: "GBP", prices: [price], rules: [] },
  };
  await ask(savePriceCard, "savePriceCard", sent, opened);
  const unchecked = vi.spyOn(savePriceCard.input, "safeParse");
  unchecked.mockImplementation((data) => ({ success: true, data }) as never);
  await expect(ask(savePriceCard, "savePriceCard", sent, opened)).rejects.toThrow();
  unchecked.mockRestore();
  opened.close();
});
