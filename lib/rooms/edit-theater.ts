import { and, eq, isNull, ne, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { priceCards } from "@/db/schema/pricing";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { revision, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { setTranslations } from "@/lib/translations/set-translations";
import { linesOf, tidied } from "@/lib/translations/texts";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { THEATER_TEXTS, type TheaterDetails } from "@/lib/venues/theater";
import { theaterDetails } from "@/lib/venues/theater-input";

const editTheaterInput = z.object({ theaterId: rowId, revision, details: theaterDetails });

type Input = z.output<typeof editTheaterInput> & { staff: StaffMember; now: number };

export type EditTheaterCode = "not-found" | "stale" | "slug-taken" | "currency-in-use" | "zone-in-use";

/** Amounts are never read in another currency: those who sell by them are given new ones first, card by card. */
const sellsInOther = (theaterId: number, currency: string): SQL =>
  hasRow(
    priceCards,
    eq(priceCards.theaterId, theaterId),
    isNull(priceCards.supersededAt),
    ne(priceCards.currency, currency),
  );

const hasAhead = (theaterId: number, now: number): SQL => sql`exists (
  select 1 from screens s join showtimes st on st.screen_id = s.id
  where s.theater_id = ${theaterId} and st.state <> 'cancelled' and st.ends_at > ${now})`;

/** Writes a theater's details, unless somebody else did since `revision` was read. */
export const editTheater = withInput(editTheaterInput, act);

async function act(
  db: Database,
  { staff, theaterId, revision, details, now }: Input,
): Promise<Result<null, EditTheaterCode>> {
  const before = await getTheaterForStaff(db, { staff, theaterId });
  if (!before) return fail("not-found");
  const { translations: inOthers = {}, ...plain } = details;
  const { slug, currency, timeZone } = plain;
  const translations = tidied(THEATER_TEXTS, { ...before.translations, ...inOthers });
  const still = (condition: SQL) => hasRow(theaters, eq(theaters.id, theaterId), condition);
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    assertThat("stale", still(sql`${theaters.revision} = ${revision}`)),
    assertThat("slug-taken", not(hasRow(theaters, eq(theaters.slug, slug), ne(theaters.id, theaterId)))),
    assertThat(
      "currency-in-use",
      sql`${still(sql`${theaters.currency} = ${currency}`)} or not ${sellsInOther(theaterId, currency)}`,
    ),
    assertThat(
      "zone-in-use",
      sql`${still(sql`${theaters.timeZone} = ${timeZone}`)} or not ${hasAhead(theaterId, now)}`,
    ),
    db
      .update(theaters)
      .set({ ...plain, renamedAt: now, revision: revision + 1 })
      .where(and(eq(theaters.id, theaterId), eq(theaters.revision, revision))),
    ...setTranslations(db, { thing: "theater", id: theaterId }, inOthers),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "theater.edited",
        objectId: theaterId,
        details: changes<Omit<TheaterDetails, "translations">>(
          { ...before, ...{ translations: linesOf(before.translations) } },
          { ...plain, ...{ translations: linesOf(translations) } },
        ),
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
