import { spawn } from "node:child_process";
import { once } from "node:events";
import { eq, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { webhookEvents } from "@/db/schema/webhooks";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase, openTestFile } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { newId } from "@/lib/id";
import { WEBHOOK_SAMPLES } from "@/lib/words/webhooks/events";
import { CLAIMED_FOR_MS, KEPT_FOR_MS, pauseAfter, TRIED_FOR_MS } from "./delivery";
import { removeEndpoint, rollSecret, switchEndpoint } from "./run-endpoint";
import { sendDue, sendNow } from "./send-due";
import type { Send } from "./send-one";
import { type Listening, listen } from "./testing/listening";
import { openReceiver } from "./testing/receiver";

const receiver = await openReceiver();
afterAll(() => receiver.close());
beforeAll(() => {
  env.MATINEE_TEST_LOOPBACK = true;
});
afterAll(() => {
  env.MATINEE_TEST_LOOPBACK = false;
});

// the library that verifies reads the clock of this machine
let now = Date.now();

type Scene = { db: Database; fixture: Fixture; owner: StaffMember; path: string; its: Listening };
const opened: Listening[] = [];

async function open(db: Database): Promise<Scene> {
  const fixture = await makeFixture(db, { startsAt: now + DAY_MS });
  const owner = await addOwner(db, fixture.theaterId);
  const path = `/${newId()}`;
  const its = await listen(db, { staff: owner, theaterId: fixture.theaterId, url: receiver.at(path) });
  opened.push(its);
  return { db, fixture, owner, path, its };
}

async function happen({ db, fixture: { theaterId } }: Pick<Scene, "db" | "fixture">): Promise<string> {
  const id = `evt_${newId()}`;
  const data = WEBHOOK_SAMPLES["payment.failed"];
  await db
    .insert(webhookEvents)
    .values({ id, type: "payment.failed", theaterId, subject: newId(), at: now, data });
  return id;
}

const run = ({ db }: Scene, send?: Send) => sendDue(db, { clock: () => now, ...(send && { send }) });
const only = async ({ its }: Scene) => {
  const rows = await its.deliveries();
  if (rows.length !== 1) throw new Error(`${rows.length} deliveries`);
  return rows[0] as (typeof rows)[number];
};
const lettersTo = async ({ db, owner }: Scene) =>
  db
    .select({ kind: messages.kind, payload: messages.payload })
    .from(messages)
    .where(eq(messages.to, sql`(select email from users where id = ${owner.userId})`));

describe.each(engines)("webhooks on %s", (_, openEngine) => {
  let db: Database;
  let scene: Scene;

  beforeAll(() => {
    db = openEngine();
  });
  beforeEach(async () => {
    now = Date.now();
    scene = await open(db);
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.end();
  });
  const heard = () => receiver.heardAt(scene.path);
  const hasVerified = (one = heard().at(-1), secret = scene.its.secret) => {
    try {
      return Boolean(new Webhook(secret).verify(one?.body ?? "", one?.headers as Record<string, string>));
    } catch {
      return false;
    }
  };

  it("are sent once, signed as the public library verifies it", async () => {
    const id = await happen(scene);
    await Promise.all([run(scene), run(scene)]);
    await run(scene);
    expect(heard()).toHaveLength(1);
    const [one] = heard();
    expect(one?.headers).toMatchObject({ "webhook-id": id, "content-type": "application/json" });
    expect(JSON.parse(one?.body ?? "")).toEqual({
      ...{ type: "payment.failed", timestamp: new Date(now).toISOString() },
      data: WEBHOOK_SAMPLES["payment.failed"],
    });
    expect(hasVerified()).toBe(true);
    expect(hasVerified(one, `whsec_${Buffer.from("another").toString("base64")}`)).toBe(false);
    expect(await only(scene)).toMatchObject({ takenAt: now, status: 204, attempts: 1, failure: null });
    expect(await scene.its.row()).toMatchObject({ lastTakenAt: now });
  });

  it("carry the signature of the secret before for a day after there is a new one", async () => {
    const rolled = await rollSecret(db, { endpointId: scene.its.endpointId, staff: scene.owner, now });
    if (!rolled.ok) throw new Error(rolled.code);
    await happen(scene);
    await run(scene);
    expect([hasVerified(), hasVerified(undefined, rolled.value.secret)]).toEqual([true, true]);
    // the library itself takes no time that is further off than minutes
    const [real, at] = [now, now + DAY_MS];
    now = at;
    await happen(scene);
    await run(scene);
    const late = heard().at(-1);
    expect(late?.headers["webhook-signature"]?.toString().split(" ")).toHaveLength(1);
    const sign = (secret: string) =>
      new Webhook(secret).sign(String(late?.headers["webhook-id"]), new Date(at), late?.body ?? "");
    expect(late?.headers["webhook-signature"]).toBe(sign(rolled.value.secret));
    now = real;
  });

  it("are tried again with growing pauses, the same bytes under the same id", async () => {
    receiver.answer(scene.path, { status: 500, body: `bad ${"x".repeat(5_000)}\0` }, 503, "close", 204);
    await happen(scene);
    let pause = 0;
    for (let attempts = 1; attempts <= 3; attempts++) {
      await run(scene);
      const row = await only(scene);
      expect(row).toMatchObject({ attempts, takenAt: null, stoppedAt: null });
      expect((row.nextTryAt ?? 0) - now).toBeGreaterThan(pause);
      pause = (row.nextTryAt ?? 0) - now;
      if (attempts === 1)
        expect(row).toMatchObject({ status: 500, answer: expect.stringMatching(/^bad x{2044}$/) });
      if (attempts === 3) expect(row).toMatchObject({ status: null, failure: "no-answer" });
      await run(scene);
      expect(heard()).toHaveLength(attempts);
      now = row.nextTryAt ?? 0;
    }
    await run(scene);
    expect(await only(scene)).toMatchObject({ attempts: 4, status: 204, takenAt: now });
    expect(new Set(heard().map(({ headers, body }) => `${headers["webhook-id"]} ${body}`)).size).toBe(1);
  });

  it("are waited for no longer than ten seconds, and keep nobody else waiting", {
    timeout: 40_000,
  }, async () => {
    const other = await open(db);
    receiver.answer(scene.path, ...Array.from({ length: 8 }, () => "hang" as const));
    for (let n = 0; n < 6; n++) await happen(scene);
    for (let n = 0; n < 6; n++) await happen(other);
    const began = Date.now();
    let isOver = false;
    const first = run(scene).finally(() => {
      isOver = true;
    });
    while (receiver.heardAt(other.path).length < 6 && !isOver)
      await new Promise((wait) => setTimeout(wait, 20));
    expect(isOver).toBe(false);
    await first;
    const tookMs = Date.now() - began;
    expect(tookMs).toBeGreaterThan(9 * SECOND_MS);
    // the rest of it waits for the next run
    expect(heard()).toHaveLength(4);
    const rows = await scene.its.deliveries();
    expect(rows.map(({ failure }) => failure)).toEqual([...Array(4).fill("timed-out"), null, null]);
  });

  it("follow no redirect, to wherever", async () => {
    receiver.answer(scene.path, { redirect: "http://10.0.0.1/" }, { redirect: receiver.at("/inside") });
    await happen(scene);
    await happen(scene);
    await run(scene);
    expect((await scene.its.deliveries()).map(({ status, takenAt }) => [status, takenAt])).toEqual([
      [307, null],
      [307, null],
    ]);
    expect(receiver.heardAt("/inside")).toEqual([]);
  });

  it("reach no address of our own network", async () => {
    await happen(scene);
    env.MATINEE_TEST_LOOPBACK = false;
    await run(scene);
    env.MATINEE_TEST_LOOPBACK = true;
    expect(heard()).toEqual([]);
    expect(await only(scene)).toMatchObject({ failure: "not-allowed", status: null });
    await db.run(
      sql`update webhook_endpoints set url = 'https://10.0.0.1/' where id = ${scene.its.endpointId}`,
    );
    now += HOUR_MS;
    await run(scene);
    expect(await only(scene)).toMatchObject({ failure: "private-address" });
    // twin: without the guard the same is taken
    await db.run(
      sql`update webhook_endpoints set url = ${receiver.at(scene.path)} where id = ${scene.its.endpointId}`,
    );
    now += HOUR_MS;
    await run(scene);
    expect(heard()).toHaveLength(1);
  });

  it("end where nobody listens any more, and their maker is written to once", async () => {
    receiver.answer(scene.path, 410, 410);
    for (let n = 0; n < 3; n++) await happen(scene);
    await run(scene);
    expect(await scene.its.row()).toMatchObject({ disabledAs: "gone", disabledAt: now });
    expect(await lettersTo(scene)).toMatchObject([
      { kind: "webhook-disabled", payload: { why: "gone", endpointId: scene.its.endpointId } },
    ]);
    const before = heard().length;
    await happen(scene);
    now += HOUR_MS;
    await run(scene);
    expect(heard()).toHaveLength(before);
    expect(await scene.its.deliveries()).toHaveLength(3);
  });

  const leave = () => db.run(sql`delete from theater_staff where user_id = ${scene.owner.userId}`);

  it("end without a word to a maker who has left while it was answered", async () => {
    await happen(scene);
    await run(scene, async () => {
      await leave();
      return { ok: true, value: { status: 410, headers: {}, body: Buffer.alloc(0) } };
    });
    expect(await scene.its.row()).toMatchObject({ disabledAs: "gone" });
    expect(await lettersTo(scene)).toEqual([]);
  });

  it("are not sent once their maker has left, is shut out or is no owner any more, until somebody takes them over", async () => {
    const heir = await addOwner(db, scene.fixture.theaterId);
    const shut = () => db.run(sql`update users set disabled_at = ${now} where id = ${scene.owner.userId}`);
    const demote = () =>
      db.run(sql`update theater_staff set role = 'door' where user_id = ${scene.owner.userId}`);
    for (const lose of [shut, demote, leave]) {
      const before = heard().length;
      await happen(scene);
      await lose();
      await run(scene);
      expect(heard()).toHaveLength(before);
      expect(await scene.its.row()).toMatchObject({ disabledAs: "maker-left", disabledAt: now });
      // somebody else's hand: what waited is sent, and later losses of who made it mean nothing
      const { endpointId } = scene.its;
      expect((await switchEndpoint(db, { endpointId, isOn: true, staff: heir, now })).ok).toBe(true);
      expect(await scene.its.row()).toMatchObject({ disabledAs: null, createdBy: heir.userId });
      await run(scene);
      expect(heard()).toHaveLength(before + 1);
      await db.run(
        sql`update webhook_endpoints set created_by = ${scene.owner.userId} where id = ${endpointId}`,
      );
      await db.run(sql`update users set disabled_at = null where id = ${scene.owner.userId}`);
    }
  });

  it("stay their maker's when a colleague switches them on", async () => {
    const colleague = await addOwner(db, scene.fixture.theaterId);
    const { endpointId } = scene.its;
    for (const isOn of [false, true])
      expect((await switchEndpoint(db, { endpointId, isOn, staff: colleague, now })).ok).toBe(true);
    expect(await scene.its.row()).toMatchObject({ createdBy: scene.owner.userId });
  });

  it("are not sent by hand for a maker who has left; are once they are somebody's who may (twin)", async () => {
    await happen(scene);
    await leave();
    const [due] = await scene.its.deliveries();
    expect(await sendNow(db, due?.id ?? "", { clock: () => now })).toBeNull();
    expect(heard()).toEqual([]);
    await db.run(
      sql`update webhook_endpoints set created_by = ${(await addOwner(db, scene.fixture.theaterId)).userId}
        where id = ${scene.its.endpointId}`,
    );
    now += CLAIMED_FOR_MS;
    expect(await sendNow(db, due?.id ?? "", { clock: () => now })).toBe("taken");
  });

  const fails: Send = async () => ({ ok: true, value: { status: 500, headers: {}, body: Buffer.alloc(0) } });

  /** Until what is due first has been tried for three days. */
  async function tryAll(send: Send) {
    const end = now + TRIED_FOR_MS + DAY_MS;
    for (;;) {
      await run(scene, send);
      const next = (await scene.its.deliveries())
        .filter((row) => row.takenAt === null && row.stoppedAt === null)
        .map(({ nextTryAt }) => nextTryAt ?? now);
      if (next.length === 0 || now > end) return;
      now = Math.max(now, Math.min(...next));
    }
  }

  it("are given up after three days, and so is who took nothing meanwhile", async () => {
    const began = now;
    await happen(scene);
    await tryAll(fails);
    const row = await only(scene);
    expect((row.stoppedAt ?? 0) - began).toBeGreaterThanOrEqual(TRIED_FOR_MS);
    expect((row.stoppedAt ?? 0) - began).toBeLessThan(TRIED_FOR_MS + 15 * HOUR_MS);
    expect(row.attempts).toBeGreaterThan(8);
    expect(await scene.its.row()).toMatchObject({ disabledAs: "failing" });
    expect(await lettersTo(scene)).toMatchObject([{ payload: { why: "failing" } }]);
  });

  it("end nothing where others are taken meanwhile", async () => {
    const worse = await happen(scene);
    await run(scene, fails);
    now += HOUR_MS;
    await happen(scene);
    await tryAll(async ({ headers }) => ({
      ok: true,
      value: { status: headers?.["webhook-id"] === worse ? 500 : 200, headers: {}, body: Buffer.alloc(0) },
    }));
    expect(await scene.its.row()).toMatchObject({ disabledAs: null });
    expect(
      (await scene.its.deliveries()).map((row) => [row.takenAt !== null, row.stoppedAt !== null]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it("wait while it is switched off, and go on", async () => {
    const by = { endpointId: scene.its.endpointId, staff: scene.owner, now };
    await happen(scene);
    expect(await switchEndpoint(db, { ...by, isOn: false })).toMatchObject({ ok: true });
    await happen(scene);
    await run(scene);
    expect(heard()).toEqual([]);
    expect(await switchEndpoint(db, { ...by, isOn: true })).toMatchObject({ ok: true });
    await run(scene);
    expect(heard()).toHaveLength(1);
    await happen(scene);
    expect(await removeEndpoint(db, by)).toMatchObject({ ok: true });
    await run(scene);
    expect(heard()).toHaveLength(1);
  });

  it("begin anew when it is switched on again: one more failure then is not the end", async () => {
    const by = { endpointId: scene.its.endpointId, staff: scene.owner };
    await happen(scene);
    expect(await run(scene, fails)).toMatchObject({ later: 1 });
    expect(await switchEndpoint(db, { ...by, now, isOn: false })).toMatchObject({ ok: true });
    now += TRIED_FOR_MS;
    expect(await switchEndpoint(db, { ...by, now, isOn: true })).toMatchObject({ ok: true });
    expect(await only(scene)).toMatchObject({ attempts: 1, nextTryAt: null });
    await run(scene, fails);
    expect(await only(scene)).toMatchObject({ attempts: 2, firstTriedAt: now, stoppedAt: null });
    expect(await scene.its.row()).toMatchObject({ disabledAs: null });
  });

  it("are forgotten after a month", async () => {
    await happen(scene);
    await run(scene);
    now += KEPT_FOR_MS;
    await run(scene);
    expect(await scene.its.deliveries()).toHaveLength(1);
    now += MINUTE_MS;
    await run(scene);
    expect(await scene.its.deliveries()).toEqual([]);
    expect(await scene.its.events()).toEqual([]);
  });
});

it("tries within three days, a little before or after, never all at one moment", () => {
  const pauses = Array.from({ length: 12 }, (_, at) => pauseAfter(at + 1, () => 0.5));
  expect(pauses.slice(0, 6)).toEqual([...pauses.slice(0, 6)].sort((a, b) => a - b));
  expect(pauses.slice(0, 11).reduce((a, b) => a + b)).toBeGreaterThan(TRIED_FOR_MS);
  expect([pauseAfter(1, () => 0), pauseAfter(1, () => 1)]).toEqual([48 * SECOND_MS, 72 * SECOND_MS]);
});

it("would write to its maker again and again if not only the first ended it (twin)", async () => {
  const db = openTestDatabase();
  const scene = await open(db);
  receiver.answer(scene.path, 410, 410, 410);
  for (let n = 0; n < 3; n++) await happen(scene);
  await sendDue(withoutGuard(db, "stands"), { clock: () => now });
  expect(await lettersTo(scene)).toHaveLength(3);
});

it("are sent in turns: who has much to hear, and is slow, keeps nobody waiting for all of it", async () => {
  const db = openTestDatabase();
  const scene = await open(db);
  const asked = { staff: scene.owner, theaterId: scene.fixture.theaterId };
  for (let n = 0; n < 21; n++) await listen(db, { ...asked, url: receiver.at(`/${n}`) });
  for (let n = 0; n < 12; n++) await happen(scene);
  let passedMs = 0;
  const tries = new Map<string, number>();
  let mostOfOne = 0;
  const slow: Send = async ({ url }) => {
    if (!tries.has(url)) mostOfOne = Math.max(0, ...tries.values());
    tries.set(url, (tries.get(url) ?? 0) + 1);
    passedMs += 12 * SECOND_MS;
    return { ok: true, value: { status: 204, headers: {}, body: Buffer.alloc(0) } };
  };
  await sendDue(db, { clock: () => now + passedMs, send: slow }, { mostMs: DAY_MS });
  expect(tries.size).toBe(22);
  expect(mostOfOne).toBe(4);
});

it("reach all others where what came of one cannot be written down, which is told then", async () => {
  const db = openTestDatabase();
  const [scene, other] = [await open(db), await open(db)];
  for (let n = 0; n < 5; n++) await happen(scene);
  for (let n = 0; n < 5; n++) await happen(other);
  await db.run(
    sql.raw(`create trigger fails before update of status on webhook_deliveries
    when new.endpoint_id = '${scene.its.endpointId}' and new.status is not null begin select raise(abort, 'not_written'); end`),
  );
  await expect(run(scene)).rejects.toThrow("not_written");
  expect(receiver.heardAt(other.path)).toHaveLength(5);
  expect(receiver.heardAt(scene.path)).toHaveLength(4);
});

it("go to nobody who was removed in the moment they were claimed", async () => {
  const db = openTestDatabase();
  const scene = await open(db);
  await happen(scene);
  await db.run(
    sql.raw(`create trigger removed after update of claimed_until on webhook_deliveries
    begin update webhook_endpoints set removed_at = 1, secret = '' where id = new.endpoint_id; end`),
  );
  expect(await run(scene)).toEqual({});
  expect(receiver.heardAt(scene.path)).toEqual([]);
});

it("would be sent twice at once if it were not claimed (twin)", async () => {
  const db = openTestDatabase();
  const scene = await open(db);
  await happen(scene);
  let sent = 0;
  let answerAll = () => {};
  const answered = new Promise<void>((answer) => {
    answerAll = answer;
  });
  const slow: Send = async () => {
    sent++;
    await answered;
    return { ok: true, value: { status: 204, headers: {}, body: Buffer.alloc(0) } };
  };
  const first = run(scene, slow);
  await vi.waitFor(() => expect(sent).toBe(1), { timeout: 10_000 });
  await run(scene, slow);
  expect(sent).toBe(1);
  await db.run(sql`update webhook_deliveries set claimed_until = null`);
  const second = run(scene, slow);
  await vi.waitFor(() => expect(sent).toBe(2), { timeout: 10_000 });
  answerAll();
  await Promise.all([first, second]);
});

it("is sent again under the same id when its process dies before it has written down the answer", {
  timeout: 60_000,
}, async () => {
  const { db, url } = openTestFile();
  now = Date.now();
  const scene = await open(db);
  const id = await happen(scene);
  receiver.answer(scene.path, "hang", 204);
  const start = (aheadMs: number) =>
    spawn(
      process.execPath,
      ["--import", "tsx", "lib/webhooks/testing/sending-process.ts", url, String(aheadMs)],
      { stdio: "ignore" },
    );
  const child = start(0);
  const exited = once(child, "exit");
  while (receiver.heardAt(scene.path).length === 0 && child.exitCode === null)
    await new Promise((wait) => setTimeout(wait, 10));
  child.kill("SIGKILL");
  await exited;
  expect(await only(scene)).toMatchObject({ attempts: 1, takenAt: null, status: null });
  await once(start(0), "exit");
  expect(receiver.heardAt(scene.path)).toHaveLength(1);
  await once(start(CLAIMED_FOR_MS), "exit");
  expect(receiver.heardAt(scene.path).map(({ headers }) => headers["webhook-id"])).toEqual([id, id]);
  expect(await only(scene)).toMatchObject({ attempts: 2, status: 204 });
});
