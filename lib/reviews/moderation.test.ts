import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { reviewReports } from "@/db/schema/reviews";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { addCustomer } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { deleteReview } from "./delete-review";
import { getReviewSummary } from "./get-review-summary";
import { listReviews } from "./list-reviews";
import { listReviewsForStaff } from "./list-reviews-for-staff";
import { moderateReview } from "./moderate-review";
import { getOwnReview } from "./own-review";
import { reportReview } from "./report-review";
import { playing, visit } from "./testing/visited";
import { findVisit } from "./visit";
import { writeReview } from "./write-review";

const now = Date.UTC(2031, 4, 7, 18);

describe.each(engines)("moderation of reviews on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let owner: StaffMember;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await playing(db, now);
    owner = await addOwner(db, fixture.theaterId);
  });

  const written = async (at = now) => {
    const was = await visit(db, fixture, now);
    const said = { halves: 6, words: "Fine.", name: "", userId: null, now: at };
    const answered = await writeReview(db, { of: { link: was.link }, ...said });
    if (!answered.ok) throw new Error(answered.code);
    return { id: answered.value.reviewId, ...was };
  };
  const somebody = () => ({ visitorId: newId(), userId: null as number | null });
  const report = (reviewId: string, more: object = {}) =>
    reportReview(db, { reviewId, cause: "spoiler", holder: somebody(), from: [], now: now + 1, ...more });
  const moderate = (reviewId: string, isHidden: boolean, more: object = {}) =>
    moderateReview(db, { reviewId, isHidden, reason: "Gives it away.", staff: owner, now: now + 9, ...more });
  const listed = async (more: object = {}) =>
    (await listReviewsForStaff(db, { staff: owner, after: null, limit: 50, ...more })).reviews;
  const shown = async () =>
    (await listReviews(db, { movieId: fixture.movieId, after: null, limit: 50 })).reviews.map(({ id }) => id);

  it("lists the reported ones first, until somebody has decided", async () => {
    const [old, quiet] = [await written(now), await written(now + 5)];
    expect((await listed()).map(({ id }) => id)).toEqual([quiet.id, old.id]);
    expect(await report(old.id)).toMatchObject({ ok: true });
    await report(old.id, { cause: "offensive" });
    expect(await listed()).toMatchObject([
      { id: old.id, reports: 2, causes: ["offensive", "spoiler"], isWaiting: true },
      { id: quiet.id, reports: 0, isWaiting: false },
    ]);
    expect(await listed({ filter: "waiting" })).toHaveLength(1);
    expect(await moderate(old.id, false)).toMatchObject({ ok: true });
    expect(await listed({ filter: "waiting" })).toEqual([]);
    expect(await moderate(old.id, false)).toMatchObject({ code: "so-already" });
    await report(old.id, { now: now + 20 });
    expect(await listed({ filter: "waiting" })).toHaveLength(1);
  });

  it("counts a person's reports once, and refuses those of one's own review", async () => {
    const { id } = await written();
    const holder = somebody();
    await report(id, { holder });
    await report(id, { holder, cause: "other" });
    const reports = db.select().from(reviewReports).where(eq(reviewReports.reviewId, id));
    expect(await reports).toMatchObject([{ cause: "spoiler" }]);
    const ada = await addCustomer(db);
    await visit(db, fixture, now, ada);
    const said = { halves: 6, words: "", name: "", userId: ada.userId, now };
    const own = await writeReview(db, { of: { movieId: fixture.movieId }, ...said });
    const asked = { reviewId: own.ok ? own.value.reviewId : "", cause: "other", from: [], now } as const;
    const byHer = { ...asked, holder: { visitorId: newId(), userId: ada.userId } };
    expect(await reportReview(db, byHer)).toMatchObject({ code: "own" });
    expect(await reportReview(withoutGuard(db, "own"), byHer)).toMatchObject({ ok: true });
  });

  it("takes so many reports of a person and of an address within an hour", async () => {
    const { id } = await written();
    const holder = somebody();
    for (let i = 0; i < 20; i++) expect(await report(id, { holder })).toMatchObject({ ok: true });
    expect(await report(id, { holder })).toMatchObject({ code: "throttled", until: now + 1 + HOUR_MS });
    const from = [newId()];
    for (let i = 0; i < 60; i++) await report(id, { from });
    expect(await report(id, { from })).toMatchObject({ code: "throttled" });
  });

  it("hides with a reason that its writer reads, and shows again; hidden ones never count", async () => {
    const { id, link } = await written();
    expect(await moderate(id, true)).toMatchObject({ ok: true });
    expect(await moderate(id, true)).toMatchObject({ code: "so-already" });
    expect(await shown()).toEqual([]);
    expect(await getReviewSummary(db, fixture.movieId)).toMatchObject({ count: 0 });
    const was = await findVisit(db, { of: { link }, userId: null });
    expect(was && (await getOwnReview(db, was))).toMatchObject({ hiddenWhy: "Gives it away." });
    expect(await report(id)).toMatchObject({ code: "not-found" });
    expect(await listed({ filter: "hidden" })).toMatchObject([{ id, hiddenWhy: "Gives it away." }]);
    expect(await moderate(id, false, { reason: "Changed." })).toMatchObject({ ok: true });
    expect(await shown()).toEqual([id]);
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(entries.map(({ action, details }) => [action, details.reason])).toEqual([
      ["review.written", undefined],
      ["review.hidden", "Gives it away."],
      ["review.restored", "Changed."],
    ]);
  });

  it("keeps what is hidden hidden, whatever its writer does, and looks at it again once it is changed", async () => {
    const { id, link } = await written();
    await moderate(id, true);
    expect(await listed({ filter: "waiting" })).toEqual([]);
    const again = { of: { link }, halves: 10, words: "Better now.", name: "", userId: null };
    await writeReview(db, { ...again, now: now + 20 });
    expect(await listed({ filter: "waiting" })).toMatchObject([{ id, words: "Better now." }]);
    await deleteReview(db, { of: { link }, userId: null, now: now + 30 });
    expect(await listed()).toEqual([]);
    expect(await moderate(id, false)).toMatchObject({ code: "not-found" });
    await writeReview(db, { ...again, now: now + 40 });
    expect(await shown()).toEqual([]);
    expect(await moderate(id, true, { now: now + 50 })).toMatchObject({ ok: true });
  });

  it("is not evaded by deleting it and saying it anew in the other way", async () => {
    const ada = await addCustomer(db);
    await visit(db, fixture, now, ada);
    const guest = await visit(db, fixture, now, { email: ada.email });
    const said = { halves: 6, words: "He did it.", name: "", now };
    const own = { of: { movieId: fixture.movieId }, userId: ada.userId };
    const first = await writeReview(db, { ...own, ...said });
    await moderate(first.ok ? first.value.reviewId : "", true);
    await deleteReview(db, { ...own, now: now + 10 });
    const byLink = { of: { link: guest.link }, userId: null, ...said };
    expect(await writeReview(db, byLink)).toMatchObject({ code: "reviewed-otherwise" });
    expect(await shown()).toEqual([]);
  });

  it("is for who runs the theater where it was seen", async () => {
    const { id } = await written();
    const other = await makeFixture(db, { startsAt: now + HOUR_MS });
    const strangers = [await addOwner(db, other.theaterId), await addDoorStaff(db, fixture.theaterId)];
    for (const staff of strangers) {
      expect(await listed({ staff })).toEqual([]);
      expect(await moderate(id, true, { staff })).toMatchObject({ code: "not-found" });
    }
    const admin = await addAdmin(db);
    expect(await listed({ staff: admin, reviewId: id })).toHaveLength(1);
    expect(await moderate(id, true, { staff: admin })).toMatchObject({ ok: true });
  });

  it("does nothing for two at once; would without the conditions (twins)", async () => {
    const { id } = await written();
    const hiddenBefore = (over: Database) => meanwhile(over, () => moderate(id, true));
    const asked = { reviewId: id, isHidden: true, reason: "Rude.", staff: owner, now: now + 10 };
    expect(await moderateReview(hiddenBefore(db), asked)).toMatchObject({ code: "so-already" });
    await moderate(id, false);
    const unguarded = hiddenBefore(withoutGuard(db, "so-already"));
    expect(await moderateReview(unguarded, asked)).toMatchObject({ ok: true });
    const { link, id: second } = await written(now + 3);
    const gone = (over: Database) =>
      meanwhile(over, () => deleteReview(db, { of: { link }, userId: null, now: now + 4 }));
    const late = { ...asked, reviewId: second };
    expect(await moderateReview(gone(db), late)).toMatchObject({ code: "not-found" });
    const said = { halves: 6, words: "", name: "", userId: null, now: now + 5 };
    await writeReview(db, { of: { link }, ...said });
    const late2 = gone(withoutGuard(db, "not-found"));
    expect(await moderateReview(late2, late)).toMatchObject({ ok: true });
  });

  it("reports nothing that went meanwhile; would without the condition (twin)", async () => {
    const { id } = await written();
    const hidden = (over: Database) => meanwhile(over, () => moderate(id, true));
    const asked = { reviewId: id, cause: "other", holder: somebody(), from: [], now } as const;
    expect(await reportReview(hidden(db), asked)).toMatchObject({ code: "not-found" });
    await moderate(id, false);
    const unguarded = hidden(withoutGuard(db, "not-found"));
    expect(await reportReview(unguarded, asked)).toMatchObject({ ok: true });
  });

  it("is listed by pages behind their last row", async () => {
    const ids = [];
    for (let i = 0; i < 5; i++) ids.push((await written(now + i)).id);
    await report(ids[0] ?? "");
    const page = (after: Awaited<ReturnType<typeof listReviewsForStaff>>["next"]) =>
      listReviewsForStaff(db, { staff: owner, after, limit: 2 });
    const first = await page(null);
    const second = await page(first.next);
    const third = await page(second.next);
    const found = [first, second, third].flatMap(({ reviews }) => reviews.map(({ id }) => id));
    expect(found).toEqual([ids[0], ids[4], ids[3], ids[2], ids[1]]);
    expect(third.next).toBeNull();
  });
});
