import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { startSite, stopSites } from "@/db/commands/site/run-next";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { expect, test } from "@/e2e/fixtures";

const DATABASE_URL = process.env.DATABASE_URL ?? "file:.test/browser-tests.db";

// how soon is measured elsewhere (`npm run scale`): here a page may take long by itself
test("what one server changes, the pages of another tell", async ({ request, scene }) => {
  const port = Number(await tryPort(0));
  const { url } = await startSite(port, {
    DATABASE_URL,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    APP_URL: `http://localhost:${port}`,
    MATINEE_DIST_DIR: ".next-test",
    MATINEE_DEMO: "1",
  });
  const db = openDatabase(DATABASE_URL);
  const read = async (path: string) => (await request.get(`${url}${path}`)).text();
  try {
    // a page is in this server's cache from the first time it is asked for
    await read("/theaters");
    const { showtime, theater } = await scene({ startsIn: [24] });
    await expect.poll(() => read("/theaters")).toContain(theater.slug);

    expect(await read(showtime.path)).not.toContain("was cancelled");
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, showtime.id));
    await expect.poll(() => read(showtime.path)).toContain("was cancelled");

    const archivedAt = Date.now();
    await db.update(theaters).set({ archivedAt }).where(eq(theaters.id, theater.id));
    await expect.poll(() => read("/theaters")).not.toContain(theater.slug);
  } finally {
    db.engine.close();
    await stopSites();
  }
});
