import { sql } from "drizzle-orm";
import { test } from "@/e2e/fixtures";

test("a test that sells is over once all that must always hold does", async ({ scene }) => {
  const { sell } = await scene();
  await sell(["A1"]);
});

test("one that leaves it broken fails by that alone (twin)", async ({ scene, siteDatabase }) => {
  test.fail();
  const { sell, showtime } = await scene();
  await sell(["A1"]);
  await siteDatabase.run(
    sql`update showtime_totals set tickets = tickets + 1 where showtime_id = ${showtime.id}`,
  );
});
