import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { openDatabase } from "../db/client";
import { tryPort } from "../db/commands/site/free-port";
import { startSite, stopSites } from "../db/commands/site/run-next";
import { showtimes } from "../db/schema/scheduling";
import { theaters } from "../db/schema/venues";
import { makeCinema } from "../db/testing/cinema";
import { expect, test } from "./fixtures";

const DATABASE_URL = process.env.DATABASE_URL ?? "file:.test/browser-tests.db";
const WITHIN = { timeout: 5_000 };
const DAY_MS = 86_400_000;

test("what one server changes, the pages of another tell within five seconds", async ({ request }) => {
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
    const cinema = await makeCinema(db, { startsAt: Date.now() + DAY_MS });
    const { showtimeId, theaterId } = cinema;
    const theater = await db.select().from(theaters).where(eq(theaters.id, theaterId)).get();
    await expect.poll(() => read("/theaters"), WITHIN).toContain(String(theater?.slug));

    expect(await read(`/showtimes/${showtimeId}`)).not.toContain("was cancelled");
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, showtimeId));
    await expect.poll(() => read(`/showtimes/${showtimeId}`), WITHIN).toContain("was cancelled");

    const archivedAt = Date.now();
    await db.update(theaters).set({ archivedAt }).where(eq(theaters.id, theaterId));
    await expect.poll(() => read("/theaters"), WITHIN).not.toContain(String(theater?.slug));
  } finally {
    db.engine.close();
    await stopSites();
  }
});
