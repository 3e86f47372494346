import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { orders } from "@/db/schema/orders";
import { pageVersions } from "@/db/schema/page-versions";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { HOUR_MS } from "@/lib/clock-units";
import { admitTicket } from "@/lib/door/admit-ticket";
import { scanOf } from "@/lib/door/testing/scans";
import { undoAdmission } from "@/lib/door/undo-admission";
import { newId } from "@/lib/id";
import { getReviewSummary } from "./get-review-summary";
import { listReviews } from "./list-reviews";
import { listReviewsForStaff } from "./list-reviews-for-staff";
import { linkOf } from "./testing/visited";
import { writeReview } from "./write-review";

const now = Date.UTC(2031, 5, 7, 18);

// tickets are cancelled here by their row alone
breakInvariants("sold-seat-has-its-ticket", "cancelled-ticket-is-accounted-for");

describe.each(engines)("what was said after a visit on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let booking: Awaited<ReturnType<typeof bookSeats>>;
  let ids: string[];

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + HOUR_MS });
    staff = await addOwner(db, fixture.theaterId);
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
    ids = booking.tickets.map(({ id }) => id);
  });

  const at = () => ({ staff, showtimeId: fixture.showtimeId, now });
  async function admit(ticketId: string) {
    const row = await db.select().from(tickets).where(eq(tickets.id, ticketId)).get();
    const scan = scanOf({ code: row?.code ?? "" });
    expect(await admitTicket(db, { ...at(), scan })).toMatchObject({ value: { outcome: "admitted" } });
    return scan;
  }
  const undo = async ({ id: scanId, ...scan }: Awaited<ReturnType<typeof admit>>) => {
    const { deviceId, deviceName, scannedAt } = scan;
    const asked = { id: newId(), scanId, deviceId, deviceName, scannedAt };
    expect(await undoAdmission(db, { ...at(), undo: asked })).toMatchObject({ ok: true });
  };
  async function write(ticketId: string) {
    const said = { halves: 7, words: "Fine.", name: "Ada", userId: null, now };
    expect(await writeReview(db, { of: { link: linkOf(ticketId) }, ...said })).toMatchObject({ ok: true });
  }
  const shown = async () => {
    const { movieId } = fixture;
    const { reviews } = await listReviews(db, { movieId, after: null, limit: 9 });
    expect(await getReviewSummary(db, movieId)).toMatchObject({ count: reviews.length });
    return reviews.length;
  };
  const pagesVersion = async () =>
    (await db.select().from(pageVersions).where(eq(pageVersions.tag, "movies")).get())?.version ?? 0;

  it("is not shown once the admission was undone, on no page, and again when they come in after all", async () => {
    const [first = ""] = ids;
    const scan = await admit(first);
    await write(first);
    expect(await shown()).toBe(1);
    const before = await pagesVersion();
    await undo(scan);
    expect(await shown()).toBe(0);
    const undone = await pagesVersion();
    expect(undone).toBeGreaterThan(before);
    const listed = () => listReviewsForStaff(db, { staff, after: null, limit: 9 });
    expect((await listed()).reviews).toMatchObject([{ hasVisit: false, hiddenWhy: null }]);
    await admit(first);
    expect(await shown()).toBe(1);
    expect(await pagesVersion()).toBeGreaterThan(undone);
    expect((await listed()).reviews).toMatchObject([{ hasVisit: true }]);
  });

  it("stays where another of their tickets let them in, though not a friend's", async () => {
    const [first = "", second = ""] = ids;
    const scan = await admit(first);
    await admit(second);
    await write(first);
    await undo(scan);
    expect(await shown()).toBe(1);
    await db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, second));
    expect(await shown()).toBe(0);
    await passOn(db, { linkToken: booking.linkToken, ticketId: second, email: "grace@example.org", now });
    await admit(second);
    expect(await shown()).toBe(0);
  });

  it("stays when the money of who was in went back", async () => {
    const [first = ""] = ids;
    await admit(first);
    await write(first);
    await db.update(tickets).set({ cancelledAt: now }).where(eq(tickets.id, first));
    expect(await shown()).toBe(1);
  });

  it("goes by the last visit once it is written anew", async () => {
    const [first = ""] = ids;
    const startsAt = now + 6 * HOUR_MS;
    const showtimeId = await makeShowtime(db, { ...fixture, startsAt });
    const later = await bookSeats(
      db,
      { ...fixture, showtimeId, startsAt },
      { seatIds: fixture.seatIds.slice(0, 1), now },
    );
    const email = `${newId().toLowerCase()}@example.com`;
    for (const { orderId } of [booking, later])
      await db.update(orders).set({ email }).where(eq(orders.id, orderId));
    const scan = await admit(first);
    await write(first);
    const second = later.tickets[0]?.id ?? "";
    await db.update(tickets).set({ admittedAt: now }).where(eq(tickets.id, second));
    await write(second);
    await undo(scan);
    expect(await shown()).toBe(1);
  });
});
