import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { tickets } from "@/db/schema/bookings";
import { orders } from "@/db/schema/orders";
import { pageVersions } from "@/db/schema/page-versions";
import { reviews } from "@/db/schema/reviews";
import type { Fixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { addCustomer } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { deleteReview } from "./delete-review";
import { getReviewSummary, isToAggregate, summaryOf } from "./get-review-summary";
import { listReviews } from "./list-reviews";
import { getOwnReview } from "./own-review";
import { letIn, linkOf, playing, visit } from "./testing/visited";
import { findVisit } from "./visit";
import { writeReview } from "./write-review";

const now = Date.UTC(2031, 3, 7, 18);
const said = { halves: 9, words: "A marvel.", name: "Ada" };

describe.each(engines)("reviews on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await playing(db, now);
  });

  const rows = () => db.select().from(reviews).where(eq(reviews.movieId, fixture.movieId));
  const list = async () =>
    (await listReviews(db, { movieId: fixture.movieId, after: null, limit: 50 })).reviews;
  const byLink = (link: string, more: object = {}) =>
    writeReview(db, { of: { link }, ...said, userId: null, now, ...more });
  const byAccount = (userId: number | null, more: object = {}) =>
    writeReview(db, { of: { movieId: fixture.movieId }, ...said, userId, now, ...more });

  it("are from those who were let in alone", async () => {
    const customer = await addCustomer(db);
    const was = await visit(db, fixture, now, customer);
    expect(await byAccount(customer.userId)).toMatchObject({ ok: true });
    await db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, was.ticketId));
    expect(await byAccount(customer.userId)).toMatchObject({ code: "not-admitted" });
    expect(await byLink(was.link)).toMatchObject({ code: "not-admitted" });
    const stranger = await addCustomer(db);
    expect(await byAccount(stranger.userId)).toMatchObject({ code: "not-admitted" });
    expect(await byAccount(null)).toMatchObject({ code: "not-admitted" });
    for (const link of ["", "x", `${was.link}x`, was.link.slice(0, -1), was.ticketId])
      expect(await byLink(link)).toMatchObject({ code: "not-admitted" });
  });

  it("are not from whose admission is undone meanwhile; would be without the condition (twin)", async () => {
    const was = await visit(db, fixture, now);
    const undone = (over: Database) =>
      meanwhile(over, () => db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, was.ticketId)));
    const late = { of: { link: was.link }, ...said, userId: null, now };
    expect(await writeReview(undone(db), late)).toMatchObject({ code: "not-admitted" });
    await letIn(db, was.booking, now);
    const unguarded = undone(withoutGuard(db, "not-admitted"));
    expect(await writeReview(unguarded, late)).toMatchObject({ ok: true });
  });

  it("are one of a person and movie, changed by writing again, and written down", async () => {
    const was = await visit(db, fixture, now);
    const first = await byLink(was.link);
    const second = await byLink(was.link, { halves: 3, words: "On reflection, no.", now: now + 1 });
    expect(second).toEqual(first);
    expect(await list()).toMatchObject([{ halves: 3, words: "On reflection, no.", createdAt: now }]);
    // the same mailbox by another booking
    const again = await visit(db, fixture, now, { email: was.email.replace("@", "+2@") });
    expect(await byLink(again.link, { halves: 10 })).toEqual(first);
    expect(await rows()).toHaveLength(1);
    await Promise.all([byLink(was.link), byLink(was.link), byLink(again.link)]);
    expect(await rows()).toHaveLength(1);
    const [row] = await rows();
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "review.written"), eq(auditEntries.objectId, row?.id ?? "")));
    expect(entries).toHaveLength(6);
    expect(entries[0]).toMatchObject({ theaterId: fixture.theaterId, details: { stars: 4.5 } });
    expect(JSON.stringify(entries)).not.toContain("marvel");
  });

  it("are not two of one person by account and by message; would be without the condition (twin)", async () => {
    const customer = await addCustomer(db);
    await visit(db, fixture, now, customer);
    const guest = await visit(db, fixture, now, { email: customer.email });
    expect(await byAccount(customer.userId)).toMatchObject({ ok: true });
    expect(await byLink(guest.link)).toMatchObject({ code: "reviewed-otherwise" });
    await deleteReview(db, { of: { movieId: fixture.movieId }, userId: customer.userId, now });
    expect(await byLink(guest.link)).toMatchObject({ ok: true });
    expect(await byAccount(customer.userId)).toMatchObject({ code: "reviewed-otherwise" });
    const unguarded = withoutGuard(db, "reviewed-otherwise");
    const asked = { of: { movieId: fixture.movieId }, ...said, userId: customer.userId, now };
    expect(await writeReview(unguarded, asked)).toMatchObject({ ok: true });
    expect(await list()).toHaveLength(2);
  });

  it("of a guest go along when their orders become an account's", async () => {
    const guest = await visit(db, fixture, now);
    await byLink(guest.link);
    const customer = await addCustomer(db, guest.email);
    await db.update(orders).set({ userId: customer.userId }).where(eq(orders.id, guest.booking.orderId));
    expect(await rows()).toMatchObject([{ userId: customer.userId, mailbox: null, halves: 9 }]);
    expect(await byLink(guest.link, { halves: 2 })).toMatchObject({ ok: true });
    expect(await byAccount(customer.userId, { halves: 4 })).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ halves: 4 }]);
  });

  it("stay their writer's when the order is nobody's any more, and deletable when the admission was undone", async () => {
    const customer = await addCustomer(db);
    const was = await visit(db, fixture, now, customer);
    await byAccount(customer.userId);
    await db.update(orders).set({ userId: null, email: "" }).where(eq(orders.id, was.booking.orderId));
    expect(await byAccount(customer.userId, { halves: 2 })).toMatchObject({ ok: true });
    expect(await list()).toMatchObject([{ halves: 2 }]);
    expect(await byAccount((await addCustomer(db)).userId)).toMatchObject({ code: "not-admitted" });
    await db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, was.ticketId));
    expect(await byAccount(customer.userId)).toMatchObject({ code: "not-admitted" });
    const taken = { of: { movieId: fixture.movieId }, userId: customer.userId, now };
    expect(await deleteReview(db, { ...taken, userId: null })).toMatchObject({ code: "not-found" });
    expect(await deleteReview(db, taken)).toMatchObject({ ok: true });
    expect(await list()).toEqual([]);
  });

  it("of a ticket that was passed on are its holder's, not its buyer's", async () => {
    const customer = await addCustomer(db);
    const { booking, ticketId } = await visit(db, fixture, now, customer);
    await db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, ticketId));
    await passOn(db, { linkToken: booking.linkToken, ticketId, email: "grace@example.org", now });
    await letIn(db, booking, now);
    expect(await byAccount(customer.userId)).toMatchObject({ code: "not-admitted" });
    expect(await byLink(linkOf(ticketId))).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ mailbox: "grace@example.org", userId: null }]);
  });

  it("are words: no links, no markup, no letters that nobody sees", async () => {
    const { link } = await visit(db, fixture, now);
    expect(await byLink(link, { words: "see evil.example" })).toMatchObject({ code: "links" });
    expect(await byLink(link, { words: "<b>great</b>" })).toMatchObject({ code: "markup" });
    expect(await byLink(link, { name: "evil.example" })).toMatchObject({ code: "invalid-input" });
    for (const wrong of [{ halves: 0 }, { halves: 11 }, { halves: 2.5 }, { words: "x".repeat(2_001) }])
      expect(await byLink(link, wrong)).toMatchObject({ code: "invalid-input" });
    expect(await rows()).toEqual([]);
    await byLink(link, { words: " \u202Egreat\u202C\u200B\r\nstuff\u0007 ", name: "\u2066 Ada\u2069" });
    expect(await list()).toMatchObject([{ words: "great\nstuff", name: "Ada" }]);
  });

  it("are written so often within an hour", async () => {
    const { link } = await visit(db, fixture, now);
    for (let i = 0; i < 20; i++) expect(await byLink(link)).toMatchObject({ ok: true });
    expect(await byLink(link)).toMatchObject({ code: "throttled", until: now + HOUR_MS });
    expect(await byLink(link, { now: now + HOUR_MS })).toMatchObject({ ok: true });
  });

  it("are gone with their words when their writer deletes them, and never count then", async () => {
    const was = await visit(db, fixture, now);
    await byLink(was.link);
    const remove = () => deleteReview(db, { of: { link: was.link }, userId: null, now: now + 5 });
    expect(await remove()).toMatchObject({ ok: true });
    expect(await remove()).toMatchObject({ code: "not-found" });
    expect(await list()).toEqual([]);
    expect(await rows()).toMatchObject([{ words: "", name: "", deletedAt: now + 5 }]);
    expect(await getReviewSummary(db, fixture.movieId)).toMatchObject({ count: 0, average: null });
    await byLink(was.link, { now: now + 9 });
    expect(await list()).toMatchObject([{ createdAt: now + 9 }]);
    const found = await findVisit(db, { of: { link: was.link }, userId: null });
    expect(found && (await getOwnReview(db, found))).toMatchObject({ halves: 9, deletedAt: null });
  });

  it("deleted by another's hand meanwhile are not deleted twice; would be without the condition (twin)", async () => {
    const was = await visit(db, fixture, now);
    await byLink(was.link);
    const asked = { of: { link: was.link }, userId: null, now: now + 5 };
    await deleteReview(db, asked);
    expect(await deleteReview(db, asked)).toMatchObject({ code: "not-found" });
    expect(await deleteReview(withoutGuard(db, "not-found"), asked)).toMatchObject({ ok: true });
  });

  it("change the tag of what their movie's page tells of", async () => {
    const version = async () =>
      (await db.select().from(pageVersions).where(eq(pageVersions.tag, "movies")).get())?.version ?? 0;
    const was = await visit(db, fixture, now);
    const before = await version();
    await byLink(was.link);
    const written = await version();
    expect(written).toBeGreaterThan(before);
    await deleteReview(db, { of: { link: was.link }, userId: null, now });
    expect(await version()).toBeGreaterThan(written);
  });

  it("come by pages that lose none and repeat none while others are written", async () => {
    const links = [];
    for (let i = 0; i < 5; i++) links.push((await visit(db, fixture, now)).link);
    for (const [i, link] of links.entries()) await byLink(link, { now: now + (i % 2) });
    const page = (after: Awaited<ReturnType<typeof listReviews>>["next"]) =>
      listReviews(db, { movieId: fixture.movieId, after, limit: 2 });
    const first = await page(null);
    const late = await visit(db, fixture, now);
    await byLink(late.link, { now: now + 50 });
    const second = await page(first.next);
    const third = await page(second.next);
    const ids = [first, second, third].flatMap(({ reviews }) => reviews.map(({ id }) => id));
    expect([ids.length, new Set(ids).size, third.next]).toEqual([5, 5, null]);
  });
});

describe("what reviews come to", () => {
  it("is an average of stars, and how many gave each", () => {
    const summary = summaryOf([
      { halves: 10, given: 2 },
      { halves: 1, given: 1 },
      { halves: 7, given: 1 },
    ]);
    expect(summary).toEqual({ count: 4, average: 3.5, distribution: [1, 0, 0, 0, 0, 0, 1, 0, 0, 2] });
    expect(isToAggregate(summary)).toBe(false);
    expect(isToAggregate({ ...summary, count: 5 })).toBe(true);
    expect(summaryOf([])).toEqual({ count: 0, average: null, distribution: Array(10).fill(0) });
  });
});
