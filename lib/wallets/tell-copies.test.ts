import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setDefaultCACertificates } from "node:tls";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import type { Statement } from "@/db/engine";
import { migrate } from "@/db/migrate";
import { movies } from "@/db/schema/catalogue";
import { walletCopies } from "@/db/schema/wallets";
import { emptyEngines } from "@/db/testing/empty-database";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { makeCertificates } from "@/lib/testing/certificates";
import { applePush } from "./apple-push";
import { CLAIMED_FOR_MS, type Copy, MOST_ATTEMPTS, type Outcome, type Teller } from "./copy";
import { givePasses } from "./give-passes";
import { googleWallet } from "./google-wallet";
import { tellCopies } from "./tell-copies";
import { addDevice, givenPasses } from "./testing/given-pass";
import { googleServer } from "./testing/google-server";
import { type PushServer, pushServer } from "./testing/push-server";

const start = Date.UTC(2026, 10, 22, 12);
const endsAt = start + 8 * HOUR_MS;
const email = "tickets@example.iam.gserviceaccount.com";
const folder = mkdtempSync(join(tmpdir(), "matinee-push-"));
const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  ...{ publicKeyEncoding: { type: "spki", format: "pem" } },
  ...{ privateKeyEncoding: { type: "pkcs8", format: "pem" } },
});
const google = await googleServer({ publicKey, email });
let apple: PushServer;
let pass: { certificate: string; key: string };

beforeAll(async () => {
  const certificates = makeCertificates(folder, "pass.test.matinee");
  setDefaultCACertificates([certificates.authority]);
  pass = certificates.pass;
  apple = await pushServer(certificates);
});
afterAll(() => {
  apple.close();
  google.close();
  rmSync(folder, { recursive: true });
});

describe.each(emptyEngines)("telling wallets, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let given: Awaited<ReturnType<typeof givenPasses>>;
  let now: number;
  let tellers: { apple: Teller; google: Teller };

  beforeEach(async () => {
    db = await open();
    await migrate(db);
    now = start;
    fixture = await makeFixture(db, { startsAt: start + 6 * HOUR_MS });
    given = await givenPasses(db, fixture, now);
    for (const server of [apple, google]) server.answers();
    apple.pushed.splice(0);
    google.patched.splice(0);
    google.saved.clear();
    const changeOf = async (passId: string) => ({
      eventTicketClass: { id: "1.show" },
      eventTicketObject: { id: `1.${passId}` },
    });
    tellers = {
      apple: applePush({ ...pass, topic: "pass.test.matinee", url: apple.url, withinMs: 15_000 }),
      google: googleWallet({ email, privateKey, changeOf, url: google.url, withinMs: 15_000 }),
    };
    return () => tellers.apple.close();
  });

  const tell = (by: Partial<typeof tellers> = tellers, bounds = {}) =>
    tellCopies(db, { tellers: by, clock: () => now }, bounds);
  /** Something that every pass says: its movie's title. */
  const change = () => db.update(movies).set({ title: newId() }).where(eq(movies.id, fixture.movieId));
  const tokens = () => apple.pushed.map(({ path }) => path.replace("/3/device/", ""));
  const copyOf = async (deviceId = given.device.deviceId) =>
    db.select().from(walletCopies).where(eq(walletCopies.deviceId, deviceId)).get();

  it("wakes each device of a changed pass and changes what Google has, once", async () => {
    const other = await addDevice(db, { passId: given.passId, now });
    await givePasses(db, { booking: given.booking, wallet: "google", now });
    google.saved.add(`1.${given.passId}`).add(`1.${given.otherPassId}`);
    expect(await tell()).toEqual({});
    await change();
    expect(await tell()).toEqual({ told: 4 });
    expect(tokens().sort()).toEqual([given.device.pushToken, other.pushToken].sort());
    expect(google.patched).toHaveLength(2);
    expect(await tell()).toEqual({});
  });

  /** Whatever is told first changes again before that is answered. */
  const changingMeanwhile = () => {
    let isFirst = true;
    const tell = async (copy: Copy) => {
      const outcome = await tellers.apple.tell(copy);
      if (isFirst) await change();
      isFirst = false;
      return outcome;
    };
    return { apple: { ...tellers.apple, tell } };
  };

  it("tells again of what changes while it is told", async () => {
    await change();
    expect(await tell(changingMeanwhile())).toEqual({ told: 2 });
    expect(tokens()).toHaveLength(2);
    expect(await tell()).toEqual({});
  });

  it("would never tell of it if it took down another version than it told (twin)", async () => {
    await change();
    const { other, replaced } = saying("max(told_version, ?)", "max(version, ?)");
    expect(await tellCopies(other, { tellers: changingMeanwhile(), clock: () => now })).toEqual({ told: 1 });
    expect(replaced()).toBe(1);
    expect(await tell()).toEqual({});
    expect(tokens()).toHaveLength(1);
  });

  it("wakes a device once where two runs meet", async () => {
    for (let n = 0; n < 14; n++) await addDevice(db, { passId: given.passId, now });
    await change();
    apple.answers(...Array.from({ length: 15 }, () => "take-slowly" as const));
    await Promise.all([tell(), tell(), tell()]);
    expect(tokens()).toHaveLength(15);
    expect(new Set(tokens()).size).toBe(15);
  });

  it("would wake it as often as runs meet without their claims (twin)", async () => {
    await change();
    const unclaimed: Teller = {
      ...tellers.apple,
      tell: async (copy) => {
        await db.update(walletCopies).set({ claimedUntil: null });
        if (tokens().length < 2) await tell({ apple: { ...tellers.apple } });
        return tellers.apple.tell(copy);
      },
    };
    await tell({ apple: unclaimed });
    expect(tokens()).toHaveLength(2);
  });

  it("takes over from a run that died, once nobody can be telling any more", async () => {
    await change();
    await db.update(walletCopies).set({ claimedUntil: now + CLAIMED_FOR_MS, attempts: 1 });
    expect(await tell()).toEqual({});
    now += CLAIMED_FOR_MS;
    expect(await tell()).toEqual({ told: 1 });
  });

  it("waits longer after each try, gives up, and begins again with the next change", async () => {
    await change();
    const waits: number[] = [];
    for (let tries = 1; tries <= MOST_ATTEMPTS; tries++) {
      apple.answers({ status: 429, reason: "TooManyRequests" });
      // a showtime that is over would not be told of
      expect(await tellCopies(db, { tellers, clock: () => Math.min(now, endsAt - 1) })).toEqual({ later: 1 });
      const { nextTryAt } = (await copyOf()) ?? {};
      waits.push((nextTryAt ?? 0) - now);
      await db.update(walletCopies).set({ nextTryAt: now });
    }
    expect(waits.slice(0, 3)).toEqual([MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS]);
    expect(await copyOf()).toMatchObject({ stoppedAt: now, failure: "429 TooManyRequests" });
    expect(await tell()).toEqual({});
    await change();
    expect(await tell()).toEqual({ told: 1 });
    expect(await copyOf()).toMatchObject({ stoppedAt: null, failure: null, attempts: 0 });
  });

  it("does not try before the pause is over", async () => {
    await change();
    apple.answers({ status: 429, reason: "TooManyRequests" });
    expect(await tell()).toEqual({ later: 1 });
    now += MINUTE_MS - 1;
    expect(await tell()).toEqual({});
    now += 1;
    expect(await tell()).toEqual({ told: 1 });
  });

  it("forgets a device that has the pass no more, and no other", async () => {
    const other = await addDevice(db, { passId: given.passId, now });
    await change();
    apple.answers({ status: 410, reason: "Unregistered" });
    expect(await tell()).toEqual({ gone: 1, told: 1 });
    const left = [await copyOf(), await copyOf(other.deviceId)].filter((copy) => copy !== undefined);
    expect(left).toHaveLength(1);
  });

  /** The same database, whose statements say something else in this place. */
  const saying = (words: string, instead: string) => {
    let replaced = 0;
    const execute = (statement: Statement) => {
      if (statement.sql.includes(words)) replaced++;
      return db.engine.execute({ ...statement, sql: statement.sql.replace(words, instead) });
    };
    return { other: databaseOver({ ...db.engine, execute }), replaced: () => replaced };
  };
  /** Wakes the device, which registers anew before that is answered. */
  const registeringMeanwhile = (outcome: Outcome, anew: { pushToken?: string; now: number }) => {
    const { passId, device } = given;
    const tell = async (copy: Copy) => {
      await tellers.apple.tell(copy);
      await addDevice(db, { passId, deviceId: device.deviceId, ...anew });
      return outcome;
    };
    return { apple: { ...tellers.apple, tell } };
  };
  const REGISTERED: [
    how: string,
    anew: (pushToken: string) => { pushToken?: string; now: number },
    guard: string,
  ][] = [
    ["later", (pushToken) => ({ pushToken, now: start + 1 }), '"wallet_copies"."added_at" <= ?'],
    ["by another push token", () => ({ now: start }), "push_token is ?"],
  ];

  it.each(REGISTERED)(
    "keeps a device that has registered again %s while it was said to be gone",
    async (_how, anew) => {
      await change();
      const meanwhile = registeringMeanwhile({ is: "gone" }, anew(given.device.pushToken));
      expect(await tell(meanwhile)).toEqual({ gone: 1 });
      expect(await copyOf()).toBeDefined();
    },
  );

  it.each(REGISTERED)(
    "would forget one that has registered %s without that condition (twin)",
    async (_how, anew, guard) => {
      await change();
      const meanwhile = registeringMeanwhile({ is: "gone" }, anew(given.device.pushToken));
      const { other, replaced } = saying(guard, "(? is not null or true)");
      expect(await tellCopies(other, { tellers: meanwhile, clock: () => now })).toEqual({ gone: 1 });
      expect(replaced()).toBe(1);
      expect(await copyOf()).toBeUndefined();
    },
  );

  it("wakes a device by its new push token for what it was told by the former, and by the same one no more", async () => {
    const { passId, device } = given;
    await change();
    expect(await tell()).toEqual({ told: 1 });
    const anew = await addDevice(db, { passId, deviceId: device.deviceId, now });
    expect(await tell()).toEqual({ told: 1 });
    await addDevice(db, { ...anew, now: now + 1 });
    expect(await tell()).toEqual({});
    expect(tokens()).toEqual([device.pushToken, anew.pushToken]);
  });

  it("wakes it by the new one, too, where it had that while it was told", async () => {
    await change();
    expect(await tell(registeringMeanwhile({ is: "told" }, { now }))).toEqual({ told: 1 });
    now += CLAIMED_FOR_MS;
    expect(await tell()).toEqual({ told: 1 });
    expect(new Set(tokens()).size).toBe(2);
  });

  it("does not give up a device that registers again during its last try", async () => {
    await change();
    await db.update(walletCopies).set({ attempts: MOST_ATTEMPTS - 1 });
    const meanwhile = registeringMeanwhile({ is: "later", failure: "429", isDown: true }, { now });
    expect(await tell(meanwhile)).toEqual({ later: 1 });
    expect(await copyOf()).toMatchObject({ stoppedAt: null, nextTryAt: null, attempts: 0 });
    expect(await tell()).toEqual({ told: 1 });
  });

  it("leaves a wallet alone that cannot be reached, until the next run, and tells the other", async () => {
    for (let n = 0; n < 14; n++) await addDevice(db, { passId: given.passId, now });
    await givePasses(db, { booking: given.booking, wallet: "google", now });
    for (const id of [given.passId, given.otherPassId]) google.saved.add(`1.${id}`);
    await change();
    const nobody = applePush({ ...pass, topic: "pass.test.matinee", url: "https://127.0.0.1:1" });
    const { told, later = 0 } = await tell({ ...tellers, apple: nobody });
    expect(told).toBe(2);
    expect(later).toBeLessThan(15);
    now += MINUTE_MS;
    expect(await tell()).toEqual({ told: 15 });
  });

  it("tells nobody of a showtime that is over", async () => {
    await change();
    now = endsAt;
    expect(await tell()).toEqual({});
    now = start;
    expect(await tell()).toEqual({});
    expect(tokens()).toEqual([]);
  });

  it("goes on where the clock was set back", async () => {
    await change();
    await db.update(walletCopies).set({ claimedUntil: now + 2 * DAY_MS, nextTryAt: now + 2 * DAY_MS });
    expect(await tell()).toEqual({ told: 1 });
  });

  it("ends when its time is up, and goes on with what is left", async () => {
    for (let n = 0; n < 14; n++) await addDevice(db, { passId: given.passId, now });
    await change();
    const hurried = await tellCopies(db, { tellers, clock: () => now++ }, { mostMs: 12 });
    expect(hurried.told).toBeLessThan(15);
    expect((await tell()).told).toBe(15 - (hurried.told ?? 0));
  });

  it("looks at what is untold alone, however many passes were given out, and sorts nothing", async () => {
    const sent: Statement[] = [];
    const noting = databaseOver({
      ...db.engine,
      execute: (statement) => {
        sent.push(statement);
        return db.engine.execute(statement);
      },
    });
    await change();
    await tellCopies(noting, { tellers, clock: () => now });
    const plans = sent
      .filter(({ sql }) => /^\s*(select|update)\b/.test(sql) && sql.includes("wallet_copies"))
      .map((statement) =>
        db.engine.execute({ ...statement, sql: `explain query plan ${statement.sql}`, method: "values" }),
      );
    const steps = (await Promise.all(plans)).flatMap(({ rows }) => (rows as string[][]).map((row) => row[3]));
    expect(steps).toContain("SCAN wallet_copies USING INDEX wallet_copies_untold");
    expect(
      steps.filter((step) => /TEMP B-TREE|^SCAN (?!wallet_copies USING INDEX)/.test(step ?? "")),
    ).toEqual([]);
  });
});
