import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { newTicketCode } from "@/lib/bookings/ticket-code";
import { getHeldTicket } from "@/lib/bookings/transfers/get-offer";
import { newId } from "@/lib/id";
import { admitTicket } from "./admit-ticket";
import { downloadDoor } from "./download-door";
import { getDoor } from "./get-door";
import { judgeOffline, plainSeat } from "./offline-list";
import { openDoor } from "./testing/door";
import { scanOf, siblingsOf } from "./testing/scans";
import type { Admission, TicketInput } from "./verdict";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a ticket that was passed on, at the door on %s", (_, open) => {
  let db: Database;
  let door: Awaited<ReturnType<typeof openDoor>>;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    door = await openDoor(db, now);
  });

  const pass = async () => {
    const { booking } = door;
    const which = { linkToken: booking.linkToken, ticketId: booking.tickets[0]?.id ?? "", now };
    const held = await getHeldTicket(db, await passOn(db, which));
    return { code: held?.ticket.code ?? "", reference: held?.reference ?? "" };
  };
  const download = async () => {
    const found = await getDoor(db, door.at());
    if (!found) throw new Error("no door");
    return downloadDoor(db, { staff: door.at().staff, door: found, now });
  };

  it("lets the friend in and refuses the code that ended, with a word of its own", async () => {
    const { code } = await pass();
    expect(await door.show()).toMatchObject({
      value: { outcome: "passed-on", seat: { seatNumber: "1" }, to: { name: "Grace", at: now } },
    });
    expect(await door.show({ code })).toMatchObject({ value: { outcome: "admitted" } });
    expect(await door.show()).toMatchObject({ value: { outcome: "passed-on" } });
    expect(await door.admissions()).toBe(1);
  });

  it("goes by the friend's reference, and no longer by the booking's; the other seat does", async () => {
    const { reference } = await pass();
    const { booking } = door;
    const bySeat = (shown: string, seat: string) => door.show({ reference: shown, seat });
    expect(await bySeat(booking.reference, "A1")).toMatchObject({ value: { outcome: "passed-on" } });
    expect(await bySeat(booking.reference, "A2")).toMatchObject({ value: { outcome: "admitted" } });
    expect(await bySeat(reference, "A2")).toMatchObject({ value: { outcome: "unknown" } });
    expect(await bySeat(reference, "A1")).toMatchObject({ value: { outcome: "admitted" } });
  });

  it("knows the old code by what is signed of it alone", async () => {
    const { code } = door;
    await pass();
    for (const other of siblingsOf(code))
      expect(await door.show({ code: other })).toMatchObject({ value: { outcome: "unknown" } });
  });

  it("is told the same by a list that was downloaded since", async () => {
    const before = await download();
    const { code, reference } = await pass();
    const list = await download();
    expect(list.version).not.toBe(before.version);
    const judge = async (shown: TicketInput) => (await judgeOffline(list, shown, new Map())).verdict;
    expect(await judge({ code: door.code })).toMatchObject({ outcome: "passed-on", to: null });
    expect(await judge({ code })).toMatchObject({ outcome: "admitted", seat: { seatNumber: "1" } });
    expect(await judge({ reference: door.booking.reference, seat: "A1" })).toMatchObject({
      outcome: "passed-on",
    });
    expect(await judge({ reference, seat: "A1" })).toMatchObject({ outcome: "admitted" });
    expect(list.tickets).toHaveLength(3);
    expect(JSON.stringify(list)).not.toContain("Grace");
  });

  it("reports who was let in by a list from before, and still lets the friend in", async () => {
    const { code } = await pass();
    await door.send(scanOf({ code: door.code }, { said: "admitted", scannedAt: now - 1 }));
    expect((await door.state()).doubles).toMatchObject([{ why: "passed-on", seat: { seatNumber: "1" } }]);
    expect(await door.show({ code })).toMatchObject({ value: { outcome: "admitted" } });
  });

  describe("by a list from before", () => {
    const judging = async () => {
      const list = await download();
      const { code } = await pass();
      const letIn = new Map<string, Admission & { seat?: string }>();
      const show = async (shown: TicketInput) => {
        const { verdict, key } = await judgeOffline(list, shown, letIn);
        if (verdict.outcome === "admitted" && key)
          letIn.set(key, {
            ...by,
            scanId: newId(),
            seat: plainSeat(verdict.seat.rowLabel + verdict.seat.seatNumber),
          });
        return verdict.outcome;
      };
      return { list, code, letIn, show };
    };
    const by = { who: "Rosa", deviceId: "north", deviceName: "North door", at: now };

    it("lets in one of both, whoever comes first", async () => {
      const friendFirst = await judging();
      expect(await friendFirst.show({ code: friendFirst.code })).toBe("admitted");
      expect(await friendFirst.show({ code: door.code })).toBe("already");
      expect(await friendFirst.show({ reference: door.booking.reference, seat: "A1" })).toBe("already");
      expect(await friendFirst.show({ reference: door.booking.reference, seat: "A2" })).toBe("admitted");
      expect(await friendFirst.show({ code: friendFirst.code })).toBe("already");
      door = await openDoor(db, now);
      const buyerFirst = await judging();
      expect(await buyerFirst.show({ code: door.code })).toBe("admitted");
      expect(await buyerFirst.show({ code: buyerFirst.code })).toBe("already");
    });

    it("would let in both if it did not know whose seat it was", async () => {
      const { code, letIn, show } = await judging();
      await show({ code });
      for (const [key, { seat: _, ...admission }] of letIn) letIn.set(key, admission);
      expect(await show({ code: door.code })).toBe("admitted");
    });

    it("goes by who is in by the list, too", async () => {
      await door.show();
      const list = await download();
      const other = newTicketCode({
        showtimeId: list.showtimeId,
        rowLabel: "A",
        seatNumber: "1",
        ticketType: "Adult",
      });
      expect((await judgeOffline(list, { code: other }, new Map())).verdict.outcome).toBe("already");
      const unsaid = { ...list, tickets: list.tickets.map((it) => ({ ...it, admission: null })) };
      expect((await judgeOffline(unsaid, { code: other }, new Map())).verdict.outcome).toBe("admitted");
    });
    it("has the friend asked again by a door that is online, where the buyer was refused at last", async () => {
      const { code } = await pass();
      await door.send(scanOf({ code: door.code }, { said: "admitted" }));
      await door.send(scanOf({ code }, { said: "already" }));
      expect(await door.admissions()).toBe(0);
      expect(await door.show({ code })).toMatchObject({ value: { outcome: "admitted" } });
    });
  });

  it("makes a list stale whose seat was cancelled and sold again", async () => {
    const before = await download();
    await door.cancel();
    await bookSeats(db, door.fixture, { seatIds: door.fixture.seatIds.slice(0, 1), now });
    expect((await download()).version).not.toBe(before.version);
  });

  it("is judged anew when it is passed on between being read and being let in", async () => {
    const late = await admitTicket(meanwhile(db, pass), { ...door.at(), scan: scanOf({ code: door.code }) });
    expect(late).toMatchObject({ value: { outcome: "passed-on" } });
    expect(await door.admissions()).toBe(0);
  });

  it("would let the buyer in without that guard", async () => {
    const unguarded = meanwhile(withoutGuard(db, "passed-on-since"), pass);
    const late = await admitTicket(unguarded, { ...door.at(), scan: scanOf({ code: door.code }) });
    expect(late).toMatchObject({ value: { outcome: "admitted" } });
  });
});
