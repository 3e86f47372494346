import { desc } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { newReference } from "@/lib/id";
import { getPromoCode } from "./get-promo-code";
import { listPromoCodes } from "./list-promo-codes";
import type { CodeContent } from "./promo-code-content";
import { disablePromoCode, savePromoCode } from "./save-promo-code";

const now = Date.UTC(2026, 10, 22, 12);
const unlimited = {
  amountMinor: null,
  basisPoints: 1_000,
  currency: null,
  startsAt: null,
  endsAt: null,
  maxUses: 100,
  maxUsesPerPerson: 1,
  movieIds: [],
  theaterIds: [],
};

describe.each(engines)("keeping promotion codes on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let owner: StaffMember;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now });
    owner = await addOwner(db, fixture.theaterId);
  });
  const content = (parts: Partial<CodeContent> = {}): CodeContent => ({
    ...unlimited,
    code: newReference(),
    theaterId: fixture.theaterId,
    ...parts,
  });
  const make = async (parts: Partial<CodeContent> = {}, staff = owner) =>
    savePromoCode(db, { staff, promoCodeId: null, revision: 0, content: content(parts), now });
  const made = async (parts: Partial<CodeContent> = {}, staff = owner) => {
    const saved = await make(parts, staff);
    if (!saved.ok) throw new Error(saved.code);
    return saved.value.promoCodeId;
  };

  it("an owner makes and edits their theater's, with its movies, and the log says what changed", async () => {
    const promoCodeId = await made({ movieIds: [fixture.movieId] });
    const code = await getPromoCode(db, { staff: owner, promoCodeId });
    expect(code).toMatchObject({ basisPoints: 1_000, movieIds: [fixture.movieId], uses: 0, revision: 1 });
    const edited = content({ code: code?.code ?? "", basisPoints: 2_000 });
    const edit = { staff: owner, promoCodeId, revision: 1, content: edited, now };
    expect(await savePromoCode(db, edit)).toEqual({ ok: true, value: { promoCodeId } });
    expect(await getPromoCode(db, { staff: owner, promoCodeId })).toMatchObject({
      basisPoints: 2_000,
      movieIds: [],
      revision: 2,
    });
    const [entry] = await db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(entry).toMatchObject({
      action: "promo-code.edited",
      theaterId: fixture.theaterId,
      objectId: String(promoCodeId),
      details: {
        before: { basisPoints: 1_000, movieIds: [fixture.movieId] },
        after: { basisPoints: 2_000, movieIds: [] },
      },
    });
    expect(await savePromoCode(db, edit)).toEqual({ ok: false, code: "stale" });
  });

  it("is refused under a code in use", async () => {
    await made({ code: `SAME${fixture.theaterId}` });
    expect(await make({ code: `same ${fixture.theaterId}` })).toEqual({ ok: false, code: "code-taken" });
  });

  it("the chain's belong to admins; nobody reaches another theater's", async () => {
    const other = await makeFixture(db, { startsAt: now });
    const admin = await addAdmin(db);
    const chain = await made({ theaterId: null, theaterIds: [fixture.theaterId] }, admin);
    const foreign = await made({ theaterId: other.theaterId }, admin);
    const own = await made();
    expect(await make({ theaterId: null })).toEqual({ ok: false, code: "not-found" });
    expect(await make({ theaterId: other.theaterId })).toEqual({ ok: false, code: "not-found" });
    expect(await make({}, await addDoorStaff(db, fixture.theaterId))).toMatchObject({ code: "not-found" });
    for (const promoCodeId of [chain, foreign]) {
      expect(await getPromoCode(db, { staff: owner, promoCodeId })).toBeNull();
      const asked = { staff: owner, promoCodeId, now };
      expect(await disablePromoCode(db, { ...asked, isDisabled: true })).toMatchObject({ code: "not-found" });
      expect(await savePromoCode(db, { ...asked, revision: 1, content: content() })).toMatchObject({
        code: "not-found",
      });
    }
    // nor is an own one given away
    expect(
      await savePromoCode(db, {
        ...{ staff: owner, promoCodeId: own, revision: 1, now },
        content: content({ theaterId: other.theaterId }),
      }),
    ).toMatchObject({ code: "not-found" });
    expect((await listPromoCodes(db, { staff: owner })).map(({ id }) => id)).toEqual([own]);
    const all = (await listPromoCodes(db, { staff: admin })).map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining([chain, foreign, own]));
  });

  it("is limited to what is there alone: a movie or a theater of nowhere is refused, and nothing is changed", async () => {
    const nowhere = 999_999_999;
    const admin = await addAdmin(db);
    const gone = { movieIds: [fixture.movieId, nowhere] };
    expect(await make(gone)).toEqual({ ok: false, code: "unknown-movie" });
    const chain = { theaterId: null, theaterIds: [nowhere] };
    expect(await make(chain, admin)).toEqual({ ok: false, code: "unknown-theater" });
    const promoCodeId = await made({ movieIds: [fixture.movieId] });
    const edit = { staff: owner, promoCodeId, revision: 1, now };
    expect(await savePromoCode(db, { ...edit, content: content({ movieIds: [nowhere] }) })).toMatchObject({
      code: "unknown-movie",
    });
    expect(await getPromoCode(db, edit)).toMatchObject({ movieIds: [fixture.movieId], revision: 1 });
    expect(
      await savePromoCode(db, {
        ...edit,
        content: content({ movieIds: [fixture.movieId, fixture.movieId] }),
      }),
    ).toMatchObject({ ok: true });
  });

  it("is disabled and brought back", async () => {
    const promoCodeId = await made();
    const asked = { staff: owner, promoCodeId, now };
    expect(await disablePromoCode(db, { ...asked, isDisabled: true })).toMatchObject({ ok: true });
    expect(await getPromoCode(db, { staff: owner, promoCodeId })).toMatchObject({ disabledAt: now });
    expect(await disablePromoCode(db, { ...asked, isDisabled: false })).toMatchObject({ ok: true });
    expect(await getPromoCode(db, { staff: owner, promoCodeId })).toMatchObject({ disabledAt: null });
  });
});

it("without the condition on its movies a code of a movie that is gone is refused by the foreign keys alone (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now });
  const owner = await addOwner(db, fixture.theaterId);
  const unguarded = withoutGuard(db, "unknown-movie");
  const limited = { code: "MAYMOVIE", theaterId: fixture.theaterId, movieIds: [999_999_999], theaterIds: [] };
  const save = () =>
    savePromoCode(unguarded, {
      ...{ staff: owner, promoCodeId: null, revision: 0, now },
      content: { ...unlimited, ...limited },
    });
  await expect(save()).rejects.toThrow("foreign-key");
});
