import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { promoCodeMovies, promoCodes, promoCodeTheaters } from "@/db/schema/pricing";
import { type Assertion, answer, assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { plainCode } from "@/lib/input/code";
import { revision, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getPromoCode } from "./get-promo-code";
import { codeContent } from "./promo-code-input";

const disablePromoCodeInput = z.object({ promoCodeId: rowId, isDisabled: z.boolean() });

type DisableInput = z.output<typeof disablePromoCodeInput> & { staff: Acting; now: number };

const savePromoCodeInput = z.object({
  /** Null: a new one. */
  promoCodeId: rowId.nullable(),
  revision,
  content: codeContent,
});

type Input = z.output<typeof savePromoCodeInput> & { staff: Acting; now: number };

export type SavePromoCodeCode = "not-found" | "stale" | "code-taken" | "unknown-movie" | "unknown-theater";

/** Condition: the code would be one that this person may keep: a theater's its owner, the chain's an admin. */
const mayKeep = (staff: Acting, theaterId: number | null): Assertion<"not-found"> =>
  assertThat("not-found", sql`coalesce(${canManage(staff, sql`${theaterId}`)}, 0)`);

/** Condition: all of them are there. A code that lost the one it is limited to would be good for everything. */
const areThere = (table: "movies" | "theaters", ids: string) =>
  sql`not exists (select 1 from json_each(${ids}) where value not in (select id from ${sql.raw(table)}))`;

/** Makes or edits a promotion code. What was bought with it keeps what it took off. */
export const savePromoCode = withInput(savePromoCodeInput, save);

async function save(
  db: Database,
  { staff, promoCodeId, revision, content, now }: Input,
): Promise<Result<{ promoCodeId: number }, SavePromoCodeCode>> {
  const before = promoCodeId === null ? null : await getPromoCode(db, { staff, promoCodeId });
  if (promoCodeId !== null && !before) return fail("not-found");
  const { movieIds, theaterIds, ...columns } = content;
  const row = { ...columns, code: plainCode(content.code) };
  const id = promoCodeId === null ? sql`(select max(id) from promo_codes)` : sql`${promoCodeId}`;
  const listed = { movies: JSON.stringify(movieIds), theaters: JSON.stringify(theaterIds) };
  const { movies: _movies, theaters: _theaters, ...was } = before ?? {};
  const written = await write(db, { "unique:promo_codes": "code-taken" }, [
    mayKeep(staff, content.theaterId),
    assertThat("unknown-movie", areThere("movies", listed.movies)),
    assertThat("unknown-theater", areThere("theaters", listed.theaters)),
    ...(before
      ? [
          mayKeep(staff, before.theaterId),
          assertThat(
            "stale",
            hasRow(promoCodes, eq(promoCodes.id, before.id), eq(promoCodes.revision, revision)),
          ),
          db
            .update(promoCodes)
            .set({ ...row, revision: revision + 1 })
            .where(eq(promoCodes.id, before.id)),
          db.delete(promoCodeMovies).where(eq(promoCodeMovies.promoCodeId, before.id)),
          db.delete(promoCodeTheaters).where(eq(promoCodeTheaters.promoCodeId, before.id)),
        ]
      : [db.insert(promoCodes).values({ ...row, createdAt: now })]),
    db.run(sql`insert into promo_code_movies (promo_code_id, movie_id)
      select distinct ${id}, value from json_each(${listed.movies})`),
    db.run(sql`insert into promo_code_theaters (promo_code_id, theater_id)
      select distinct ${id}, value from json_each(${listed.theaters})`),
    audit(
      db,
      {
        by: staff,
        theaterId: content.theaterId,
        action: before ? "promo-code.edited" : "promo-code.made",
        objectId: promoCodeId ?? id,
        details: changes<Record<string, unknown>>(was, { ...content, code: row.code }),
      },
      now,
    ),
    answer("saved", db.select({ id: promoCodes.id }).from(promoCodes).where(eq(promoCodes.id, id))),
  ]);
  return written.ok ? ok({ promoCodeId: written.row("saved").id }) : written;
}

/** Ends a code, or brings it back. Payments that were begun with it go on. */
export const disablePromoCode = withInput(disablePromoCodeInput, disable);

async function disable(
  db: Database,
  { staff, promoCodeId, isDisabled, now }: DisableInput,
): Promise<Result<null, "not-found">> {
  const code = await getPromoCode(db, { staff, promoCodeId });
  if (!code) return fail("not-found");
  const written = await write(db, [
    mayKeep(staff, code.theaterId),
    db
      .update(promoCodes)
      .set({ disabledAt: isDisabled ? now : null, revision: sql`${promoCodes.revision} + 1` })
      .where(eq(promoCodes.id, promoCodeId)),
    audit(
      db,
      {
        by: staff,
        theaterId: code.theaterId,
        action: isDisabled ? "promo-code.disabled" : "promo-code.enabled",
        objectId: promoCodeId,
        details: { code: code.code },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
