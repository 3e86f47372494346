import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { walletCopies } from "@/db/schema/wallets";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { getPassBooking } from "@/lib/bookings/get-pass-booking";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { passIdOf, passTokenOf } from "@/lib/bookings/wallet-pass";
import { newId } from "@/lib/id";
import { givePasses } from "./give-passes";
import { MOST_DEVICES, registerDevice } from "./register-device";
import { addDevice, givenPasses, newPushToken } from "./testing/given-pass";
import { unregisterDevice } from "./unregister-device";

const removed = vi.hoisted(() => ({ proof: false }));
vi.mock("@/lib/bookings/wallet-pass", async (original) => {
  const { isPassToken, ...others } = await original<typeof import("@/lib/bookings/wallet-pass")>();
  return {
    ...others,
    isPassToken: (...of: Parameters<typeof isPassToken>) => removed.proof || isPassToken(...of),
  };
});

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a device with a pass, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let given: Awaited<ReturnType<typeof givenPasses>>;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    removed.proof = false;
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    given = await givenPasses(db, fixture, now);
  });
  const copies = (passId = given.passId) =>
    db.select().from(walletCopies).where(eq(walletCopies.passId, passId));
  const asked = (more = {}, passId = given.passId) => ({
    ...{ passId, token: passTokenOf(passId), deviceId: newId(), pushToken: newPushToken(), now },
    ...more,
  });

  it("registers once, and changes its push token by doing so again", async () => {
    const { deviceId } = given.device;
    const pushToken = newPushToken();
    expect(await registerDevice(db, asked({ deviceId, pushToken }))).toMatchObject({
      value: { isNew: false },
    });
    expect((await copies()).map((copy) => copy.pushToken)).toEqual([pushToken]);
    expect(await registerDevice(db, asked())).toMatchObject({ value: { isNew: true } });
    expect(await copies()).toHaveLength(2);
  });

  it("is told again, once it registers anew, of what could not be told", async () => {
    const stopped = { version: 99_999_999, stoppedAt: now, attempts: 8, nextTryAt: now + 1 };
    await db.update(walletCopies).set(stopped).where(eq(walletCopies.passId, given.passId));
    await registerDevice(db, asked({ deviceId: given.device.deviceId }));
    expect((await copies())[0]).toMatchObject({ stoppedAt: null, attempts: 0, nextTryAt: null });
  });

  it("neither registers nor goes without the pass's own token", async () => {
    for (const token of ["", "x", passTokenOf(given.otherPassId), `${passTokenOf(given.passId)}x`]) {
      expect(await registerDevice(db, asked({ token }))).toMatchObject({ code: "not-allowed" });
      const { deviceId } = given.device;
      expect(await unregisterDevice(db, { passId: given.passId, token, deviceId })).toMatchObject({
        code: "not-allowed",
      });
    }
    expect(await copies()).toHaveLength(1);
  });

  it("would register and go by whatever token if none were asked for (twin)", async () => {
    const { passId, device } = given;
    removed.proof = true;
    expect(await registerDevice(db, asked({ token: "x" }))).toMatchObject({ ok: true });
    expect(await copies()).toHaveLength(2);
    const gone = { passId, token: "x", deviceId: device.deviceId };
    expect(await unregisterDevice(db, gone)).toMatchObject({ ok: true });
    expect(await copies()).toHaveLength(1);
  });

  it("does not register for a pass that was never given out; would be refused by the database without that guard", async () => {
    const passId = `${newId()}.${newId()}`;
    expect(await registerDevice(db, asked({}, passId))).toMatchObject({ code: "not-found" });
    expect(await registerDevice(withoutGuard(db, "not-found"), asked({}, passId))).toMatchObject({
      ok: true,
    });
    expect(await copies(passId)).toEqual([]);
  });

  it("is one of so many at most; would be one more without that guard", async () => {
    for (let n = 1; n < MOST_DEVICES; n++) await addDevice(db, { passId: given.passId, now });
    expect(await registerDevice(db, asked())).toMatchObject({ code: "too-many" });
    expect(await registerDevice(db, asked({ deviceId: given.device.deviceId }))).toMatchObject({ ok: true });
    expect(await copies()).toHaveLength(MOST_DEVICES);
    expect(await registerDevice(withoutGuard(db, "too-many"), asked())).toMatchObject({ ok: true });
    expect(await copies()).toHaveLength(MOST_DEVICES + 1);
  });

  it("goes for one pass and keeps the other, and may go twice", async () => {
    const { passId, otherPassId, device } = given;
    await addDevice(db, { passId: otherPassId, deviceId: device.deviceId, now });
    const gone = { passId, token: passTokenOf(passId), deviceId: device.deviceId };
    expect(await unregisterDevice(db, gone)).toMatchObject({ ok: true });
    expect(await unregisterDevice(db, gone)).toMatchObject({ ok: true });
    expect([(await copies()).length, (await copies(otherPassId)).length]).toEqual([0, 1]);
  });

  it("gets its buyer's pass without a code once a friend has the ticket, and the friend's device one with it", async () => {
    const { booking, passId } = given;
    const ticketId = booking.tickets[0]?.id ?? "";
    const held = await getHeldBooking(db, await passOn(db, { linkToken: booking.linkToken, ticketId, now }));
    if (!held) throw new Error("not passed on");
    await givePasses(db, { booking: held, wallet: "apple", now });
    const [ticket] = held.tickets;
    const friendsId = passIdOf(held, ticket ?? { id: "" });
    expect(friendsId).not.toBe(passId);
    await addDevice(db, { passId: friendsId, now });
    const [buyers, friends] = [await getPassBooking(db, passId), await getPassBooking(db, friendsId)];
    expect(buyers?.tickets).toMatchObject([{ id: ticketId, code: "" }]);
    expect(friends?.tickets).toMatchObject([{ id: ticketId, code: ticket?.code }]);
    expect(JSON.stringify(friends)).not.toContain(booking.linkToken);
  });

  it("gets nothing of a pass of another booking's ticket, nor of what is no pass", async () => {
    const other = await givenPasses(db, await makeFixture(db, { startsAt: now + 6 * 3_600_000 }), now);
    const mixed = `${given.booking.id}.${other.booking.tickets[0]?.id}`;
    for (const passId of [mixed, given.booking.id, "", "a.b.c", `${newId()}.${newId()}`])
      expect(await getPassBooking(db, passId)).toBeNull();
  });
});
