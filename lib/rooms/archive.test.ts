import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { getTheater } from "@/lib/venues/get-theater";
import { listScreens } from "@/lib/venues/list-screens";
import { listTheaters } from "@/lib/venues/list-theaters";
import { archiveScreen } from "./archive-screen";
import { archiveTheater } from "./archive-theater";

const db = openTestDatabase();
const NOW = 1_790_000_000_000;

it("takes a screen and a theater out of use and back, but not while something is to play there", async () => {
  const { theaterId, screenId, showtimeId } = await makeFixture(db, { startsAt: NOW });
  const { theaterId: otherId } = await makeFixture(db, { startsAt: NOW });
  const owner = await addOwner(db, theaterId);
  const screen = { staff: owner, screenId, isArchived: true, now: NOW };
  const theater = { staff: owner, theaterId, isArchived: true, now: NOW };
  expect(await archiveScreen(db, screen)).toMatchObject({ code: "has-showtimes" });
  expect(await archiveTheater(db, theater)).toMatchObject({ code: "has-showtimes" });
  await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, showtimeId));

  expect(await archiveScreen(db, screen)).toMatchObject({ ok: true });
  expect(await listScreens(db, theaterId)).toEqual([]);
  expect(await archiveScreen(db, { ...screen, isArchived: false })).toMatchObject({ ok: true });
  expect(await listScreens(db, theaterId)).toHaveLength(1);

  const { slug } = (await db.select().from(theaters).where(eq(theaters.id, theaterId)).get()) ?? { slug: "" };
  expect(await archiveTheater(db, theater)).toMatchObject({ ok: true });
  expect((await listTheaters(db)).map(({ id }) => id)).not.toContain(theaterId);
  expect(await getTheater(db, slug)).toBeNull();
  expect(await archiveTheater(db, { ...theater, isArchived: false })).toMatchObject({ ok: true });
  expect(await getTheater(db, slug)).toMatchObject({ id: theaterId });

  const foreign = await addOwner(db, otherId);
  expect(await archiveTheater(db, { ...theater, staff: foreign })).toMatchObject({ code: "not-found" });
  expect(await archiveScreen(db, { ...screen, staff: foreign })).toMatchObject({ code: "not-found" });
});
