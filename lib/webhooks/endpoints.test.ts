import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { WEBHOOK_TYPES, type WebhookType, webhookEndpoints } from "@/db/schema/webhooks";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { resolveLabels } from "@/lib/audit-log/resolve-labels";
import { listAttention } from "@/lib/overview/list-attention";
import { WEBHOOK_SAMPLES, webhookBody } from "@/lib/words/webhooks/events";
import { changeEndpoint } from "./change-endpoint";
import { getEndpoint, listEndpoints } from "./get-endpoint";
import { listDeliveries } from "./list-deliveries";
import { makeEndpoint } from "./make-endpoint";
import { removeEndpoint, rollSecret, switchEndpoint } from "./run-endpoint";
import { replayDelivery, sendWebhookSample } from "./send-by-hand";
import { sendNow } from "./send-due";
import type { Send } from "./send-one";
import { type Listening, listen } from "./testing/listening";

const now = Date.UTC(2026, 10, 22, 12);
const sampleOf = (type: WebhookType) => WEBHOOK_SAMPLES[type];
const URL_IN = "https://hooks.example.org/in";

describe.each(engines)("endpoints on %s", (_, open) => {
  let db: Database;
  let own: Fixture;
  let other: Fixture;
  let [owner, stranger, door, admin]: StaffMember[] = [];
  let its: Listening;
  const all: Listening[] = [];
  const who = () => [owner, stranger, door, admin] as [StaffMember, StaffMember, StaffMember, StaffMember];

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    own = await makeFixture(db, { startsAt: now });
    other = await makeFixture(db, { startsAt: now });
    owner = await addOwner(db, own.theaterId);
    stranger = await addOwner(db, other.theaterId);
    door = await addDoorStaff(db, own.theaterId);
    admin = await addAdmin(db);
    its = await listen(db, { staff: owner, theaterId: own.theaterId, now });
    all.push(its);
  });
  afterEach(async () => {
    for (const one of all.splice(0)) await one.end();
  });
  const at = (staff: StaffMember) => ({ endpointId: its.endpointId, staff, now });

  it("are made for a theater by who runs it, and for all by admins", async () => {
    const [owner, stranger, door, admin] = who();
    const asked = { url: URL_IN, description: "Newsletter", types: ["booking.made"] as const, now };
    const make = (by: Database, staff: StaffMember, theaterId: number | null) =>
      makeEndpoint(by, { ...asked, types: [...asked.types], staff, theaterId });
    for (const [staff, theaterId] of [
      [owner, null],
      [owner, other.theaterId],
      [stranger, own.theaterId],
      [door, own.theaterId],
      [admin, 987_654_321],
    ] as const)
      expect(await make(db, staff, theaterId)).toMatchObject({ code: "not-found" });
    // twin
    const loose = await make(withoutGuard(db, "not-found"), stranger, own.theaterId);
    expect(loose).toMatchObject({ ok: true });
    const made = await make(db, admin, null);
    if (!made.ok || !loose.ok) throw new Error("not made");
    expect(made.value.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { endpointId } = made.value;
    const seen = await getEndpoint(db, { endpointId, staff: admin });
    expect(seen).toMatchObject({
      url: URL_IN,
      description: "Newsletter",
      types: ["booking.made"],
      theaterId: null,
    });
    expect(JSON.stringify([seen, await listEndpoints(db, admin)])).not.toContain("whsec_");
    for (const id of [endpointId, loose.value.endpointId])
      expect(await removeEndpoint(db, { endpointId: id, staff: admin, now })).toMatchObject({ ok: true });
  });

  it("are only where something may be sent, and listen to something", async () => {
    const [owner] = who();
    const make = (url: string, types: string[] = ["booking.made"]) =>
      makeEndpoint(db, {
        url,
        types: types as never,
        description: "",
        theaterId: own.theaterId,
        staff: owner,
        now,
      });
    for (const url of [
      "http://hooks.example.org/",
      "nowhere",
      "ftp://example.org/",
      "https://a:b@example.org/",
    ])
      expect([url, await make(url)]).toMatchObject([url, { code: "not-allowed" }]);
    for (const url of ["https://127.0.0.1/", "https://[::1]/", "https://192.168.1.1/", "https://localhost/"])
      expect([url, await make(url)]).toMatchObject([url, { code: "private-address" }]);
    expect(await make(URL_IN, [])).toMatchObject({ code: "invalid-input" });
    expect(await make(URL_IN, ["anything"])).toMatchObject({ code: "invalid-input" });
    expect(await make(`https://example.org/${"x".repeat(2_001)}`)).toMatchObject({ code: "invalid-input" });
  });

  it("are seen and changed by who runs the theater, and by nobody else", async () => {
    const [owner, stranger, door, admin] = who();
    const change = {
      url: "https://hooks.example.org/two",
      description: "Two",
      types: ["hold.expired"] as never,
    };
    const acts = (by: Database, staff: StaffMember) => [
      () => changeEndpoint(by, { ...at(staff), ...change, revision: 1 }),
      () => rollSecret(by, at(staff)),
      () => switchEndpoint(by, { ...at(staff), isOn: false }),
      () => sendWebhookSample(by, { ...at(staff), type: "booking.made", sampleOf }),
      () => replayDelivery(by, { ...at(staff), deliveryId: "none" }),
      () => removeEndpoint(by, at(staff)),
    ];
    for (const staff of [stranger, door]) {
      for (const act of acts(db, staff)) expect(await act()).toMatchObject({ code: "not-found" });
      expect(await getEndpoint(db, { endpointId: its.endpointId, staff })).toBeNull();
      expect((await listEndpoints(db, staff)).map(({ id }) => id)).not.toContain(its.endpointId);
    }
    // twin: of what is read beside it the condition of the batch alone is left
    for (const act of acts(withoutGuard(db, "not-found"), stranger).slice(1, 2))
      expect(await act()).toMatchObject({ ok: true });
    expect(await changeEndpoint(db, { ...at(owner), ...change, revision: 1 })).toMatchObject({
      value: { revision: 2 },
    });
    expect(await changeEndpoint(db, { ...at(admin), ...change, revision: 1 })).toMatchObject({
      code: "stale",
    });
    expect(await getEndpoint(db, { endpointId: its.endpointId, staff: admin })).toMatchObject({ ...change });
    expect((await listEndpoints(db, owner)).map(({ id }) => id)).toEqual([its.endpointId]);
  });

  it("show who runs the theater what was sent, with request and answer, and nobody else", async () => {
    const [owner, stranger] = who();
    const sample = await sendWebhookSample(db, { ...at(owner), type: "refund.made", sampleOf });
    if (!sample.ok) throw new Error(sample.code);
    const send: Send = async () => ({
      ok: true,
      value: { status: 200, headers: {}, body: Buffer.from("thanks") },
    });
    expect(await sendNow(db, sample.value.deliveryId, { send, clock: () => now })).toBe("taken");
    expect(await sendNow(db, sample.value.deliveryId, { send, clock: () => now })).toBeNull();
    const bad = await sendWebhookSample(db, { ...at(owner), type: "hold.expired", sampleOf });
    if (!bad.ok) throw new Error(bad.code);
    // that nobody took it ends nothing
    const gone: Send = async () => ({ ok: true, value: { status: 410, headers: {}, body: Buffer.alloc(0) } });
    expect(await sendNow(db, bad.value.deliveryId, { send: gone, clock: () => now })).toBe("not-taken");
    expect(await its.row()).toMatchObject({ disabledAt: null });
    const list = (staff: StaffMember, state: "taken" | "waiting" | null = null) =>
      listDeliveries(db, { endpointId: its.endpointId, staff, state, page: 1, now });
    const { deliveries } = await list(owner);
    expect(deliveries).toMatchObject([
      { type: "hold.expired", isSample: true, state: "failed", status: 410, answer: "" },
      { type: "refund.made", isSample: true, state: "taken", status: 200, answer: "thanks" },
    ]);
    const body = JSON.parse(deliveries[1]?.body ?? "");
    expect(webhookBody("refund.made").parse(body)).toEqual(body);
    expect((await list(owner, "taken")).total).toBe(1);
    expect((await list(owner, "waiting")).total).toBe(0);
    expect((await list(stranger)).deliveries).toEqual([]);

    const again = { ...at(owner), deliveryId: sample.value.deliveryId };
    const replayed = await replayDelivery(db, again);
    expect(replayed).toMatchObject({ ok: true });
    expect(await replayDelivery(db, again)).toMatchObject({ code: "under-way" });
    const after = (await list(owner)).deliveries;
    expect(after.map(({ state }) => state)).toEqual(["waiting", "failed", "taken"]);
    expect(after[0]?.eventId).toBe(after[2]?.eventId);
    // twin
    expect(await replayDelivery(withoutGuard(db, "under-way"), again)).toMatchObject({ ok: true });
    expect(await switchEndpoint(db, { ...at(owner), isOn: false })).toMatchObject({ ok: true });
    expect(await switchEndpoint(db, { ...at(owner), isOn: false })).toMatchObject({ code: "is-so" });
    expect(await sendWebhookSample(db, { ...at(owner), type: "refund.made", sampleOf })).toMatchObject({
      code: "off",
    });
    expect(await replayDelivery(db, again)).toMatchObject({ code: "off" });
  });

  it("that are switched off by themselves stand on the first page of who runs the theater", async () => {
    const [owner, stranger] = who();
    const deaf = async (staff: StaffMember) =>
      (await listAttention(db, { staff, now })).disabledWebhooks.map(({ id }) => id);
    await switchEndpoint(db, { ...at(owner), isOn: false });
    expect(await deaf(owner)).toEqual([]);
    await db
      .update(webhookEndpoints)
      .set({ disabledAs: "failing" })
      .where(eq(webhookEndpoints.id, its.endpointId));
    expect(await deaf(owner)).toEqual([its.endpointId]);
    expect(await deaf(stranger)).toEqual([]);
  });

  it("have a sample of each type, as the reference says it", async () => {
    const [owner] = who();
    for (const type of WEBHOOK_TYPES)
      expect(await sendWebhookSample(db, { ...at(owner), type, sampleOf })).toMatchObject({ ok: true });
    const { deliveries } = await listDeliveries(db, {
      ...{ endpointId: its.endpointId, staff: owner, state: null, page: 1, now },
    });
    expect(deliveries.map(({ type }) => type)).toEqual([...WEBHOOK_TYPES].reverse());
    for (const { type, body } of deliveries) {
      expect(webhookBody(type).safeParse(JSON.parse(body)).success).toBe(true);
      // whoever acts on one acts on nothing that is there
      expect(body).not.toMatch(/"(?:id|\w+Id)":[1-9]/);
    }
  });

  it("are in the audit log by their address, without the secret", async () => {
    const [owner, stranger] = who();
    await rollSecret(db, at(owner));
    await removeEndpoint(db, at(owner));
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.objectType, "webhook"), eq(auditEntries.objectId, its.endpointId)));
    expect(entries.map(({ action, theaterId }) => [action, theaterId])).toEqual(
      ["webhook.made", "webhook.secret-rolled", "webhook.removed"].map((action) => [action, own.theaterId]),
    );
    expect(JSON.stringify(entries)).not.toContain("whsec_");
    const thing = { kind: "webhook" as const, id: its.endpointId };
    expect((await resolveLabels(db, { staff: owner, things: [thing] }))(thing)).toMatchObject({
      name: URL_IN,
    });
    expect((await resolveLabels(db, { staff: stranger, things: [thing] }))(thing)).toBeNull();
    expect(await its.row()).toMatchObject({ secret: "", oldSecret: null });
  });
});
