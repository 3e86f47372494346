import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { isFitting, type Wish } from "@/lib/scheduling/plan";
import { copy, daysBetween } from "./copy";
import { listOriginals } from "./list-originals";
import { nameOfPreview, previewShowtimes } from "./preview-showtimes";
import { EVERY_DAY, repeat } from "./repeat";
import { scheduleShowtimes } from "./schedule-showtimes";

const now = Date.UTC(2026, 10, 22, 12);
const timeZone = "Europe/London";

describe.each(engines)("a batch of showtimes on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    // stands on the second day at 19:00
    fixture = await makeFixture(db, { startsAt: Date.UTC(2026, 10, 24, 19) });
    staff = await addOwner(db, fixture.theaterId);
  });

  const days = (): Wish[] => {
    const { movieId, screenId, priceCardId } = fixture;
    const parts = {
      movieId,
      screenId,
      priceCardId,
      format: "2D",
      language: "English",
      subtitles: null,
    } as const;
    const rule = { from: "2026-11-23", until: "2026-11-25", weekdays: EVERY_DAY, time: "19:30" } as const;
    return repeat(parts, { ...rule, repeated: "earlier" }, { timeZone, dayTurnsMinute: 300 });
  };
  const preview = async (wishes = days()) =>
    (await previewShowtimes(db, { theaterId: fixture.theaterId, wishes, staff, now })) ?? [];
  const make = async (fitting: Awaited<ReturnType<typeof preview>>) =>
    scheduleShowtimes(db, {
      theaterId: fixture.theaterId,
      fitting: fitting.filter(isFitting),
      state: "draft",
      staff,
      now,
    });
  const onScreen = () => db.select().from(showtimes).where(eq(showtimes.screenId, fixture.screenId));

  it("makes all that was previewed as fitting, and an audit entry for each", async () => {
    const planned = await preview();
    expect(planned.map(({ why }) => why)).toEqual([null, "overlap", null]);
    const made = await make(planned);
    expect(made).toMatchObject({ ok: true });
    expect(await onScreen()).toHaveLength(3);
    const ids = made.ok ? made.value.showtimeIds.map(String) : [];
    const entries = await db
      .select()
      .from(auditEntries)
      .where(
        sql`object_type = 'showtime' and object_id in (select value from json_each(${JSON.stringify(ids)}))`,
      );
    expect(entries.map(({ action, theaterId }) => [action, theaterId])).toEqual(
      ids.map(() => ["showtime.scheduled", fixture.theaterId]),
    );
  });

  it("makes none of them when one no longer fits", async () => {
    const planned = await preview();
    await make(await preview(days().slice(2)));
    expect(await make(planned)).toEqual({ ok: false, code: "changed" });
    expect(await onScreen()).toHaveLength(2);
    expect(nameOfPreview(await preview())).not.toBe(nameOfPreview(planned));
  });

  it("makes none of them when the movie has another length by now, or the card was superseded", async () => {
    const planned = await preview();
    await db.update(movies).set({ durationMinutes: 200 }).where(eq(movies.id, fixture.movieId));
    expect(await make(planned)).toEqual({ ok: false, code: "changed" });
    const again = await preview();
    await db.update(priceCards).set({ supersededAt: now }).where(eq(priceCards.id, fixture.priceCardId));
    expect(await make(again)).toEqual({ ok: false, code: "changed" });
    expect(await onScreen()).toHaveLength(1);
  });

  it("is not for a theater of someone else", async () => {
    const planned = await preview();
    const other = await makeFixture(db, { startsAt: now });
    staff = await addOwner(db, other.theaterId);
    expect(await preview()).toEqual([]);
    expect(await make(planned)).toEqual({ ok: false, code: "not-found" });
    expect(await onScreen()).toHaveLength(1);
  });

  it("lets one of ten rivals make the same day", async () => {
    const planned = await preview();
    const answers = await Promise.all(Array.from({ length: 10 }, () => make(planned)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  const copied = async () => {
    const [from, to] = ["2026-11-24", "2026-12-01"];
    const asked = {
      theaterId: fixture.theaterId,
      clock: { timeZone, dayTurnsMinute: 300 },
      day: from,
      days: 1,
      staff,
    };
    return copy(await listOriginals(db, asked), daysBetween(from, to), timeZone);
  };
  const newCard = async (name = "Standard", createdAt = now) => {
    const card = { theaterId: fixture.theaterId, currency: "GBP", name, createdAt };
    const [made] = await db.insert(priceCards).values(card).returning();
    return made?.id ?? 0;
  };

  it("copies what stands with its very own card, whatever others are called", async () => {
    await newCard();
    expect(await copied()).toMatchObject([{ priceCardId: fixture.priceCardId, replacedCard: null }]);
  });

  it("copies what stands at the prices in force once its card was replaced, and says so", async () => {
    const before = await copied();
    await db.update(priceCards).set({ supersededAt: now }).where(eq(priceCards.id, fixture.priceCardId));
    expect(await copied()).toMatchObject([{ priceCardId: 0, replacedCard: "Standard" }]);
    const newer = await newCard();
    const wishes = await copied();
    const start = { value: Date.UTC(2026, 11, 1, 19) };
    expect(wishes).toMatchObject([{ priceCardId: newer, replacedCard: "Standard", start }]);
    // what was shown with the other prices is not what would be made now
    const shown = before.map((wish) => ({ ...wish, priceCardId: newer }));
    expect(nameOfPreview(await preview(shown))).toBe(nameOfPreview(await preview(wishes)));
    await db.update(priceCards).set({ supersededAt: null }).where(eq(priceCards.id, fixture.priceCardId));
    expect(nameOfPreview(await preview(before))).not.toBe(nameOfPreview(await preview(wishes)));
    expect(await make(await preview(wishes))).toMatchObject({ ok: true });
  });

  it("finds what replaced a card through all its changes, not one that took its name", async () => {
    const replace = (id: number, at: number) =>
      db.update(priceCards).set({ supersededAt: at }).where(eq(priceCards.id, id));
    await replace(fixture.priceCardId, now);
    const renamed = await newCard("Evenings");
    await newCard("Standard", now + 1);
    expect(await copied()).toMatchObject([{ priceCardId: renamed, replacedCard: "Evenings" }]);
    await replace(renamed, now + 2);
    const newest = await newCard("Nights", now + 2);
    expect(await copied()).toMatchObject([{ priceCardId: newest, replacedCard: "Nights" }]);
  });
});
