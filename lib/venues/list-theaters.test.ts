import { expect, it } from "vitest";
import { layouts } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { getTheater } from "./get-theater";
import { listScreens } from "./list-screens";
import { listTheaters } from "./list-theaters";

it("lists theaters and finds one by its address", async () => {
  const db = openTestDatabase();
  await makeFixture(db, { startsAt: 0 });
  const [theater] = await listTheaters(db);
  expect(await getTheater(db, theater?.slug ?? "")).toEqual(theater);
  expect(await getTheater(db, "nowhere")).toBeNull();
});

it("counts the seats of each screen's newest layout", async () => {
  const db = openTestDatabase();
  const { theaterId, screenId } = await makeFixture(db, { startsAt: 0 });
  expect(await listScreens(db, theaterId)).toEqual([
    { id: screenId, name: "Screen 1", seats: { standard: 20 } },
  ]);
  await db.insert(layouts).values({ screenId, version: 2, createdAt: 1 });
  expect(await listScreens(db, theaterId)).toEqual([]);
});
