import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { seatClaims } from "@/db/schema/claims";
import { makeFixture } from "@/db/testing/fixture";
import { openTestFile } from "@/db/testing/test-database";

const now = Date.UTC(2026, 10, 22, 12);
const TRIES = 60;

describe("rivals in processes of their own", () => {
  it("get each seat once, and none is turned away because the file is busy", async () => {
    const { db, url } = openTestFile();
    const fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
    const asked = [url, fixture.showtimeId, JSON.stringify(fixture.seatIds), TRIES, now].map(String);
    const rival = () =>
      promisify(execFile)(process.execPath, ["--import", "tsx", "lib/holding/rival-process.ts", ...asked]);
    const answers = await Promise.all([rival(), rival(), rival(), rival()]);
    const wins = answers.reduce((sum, { stdout }) => sum + Number(stdout), 0);
    const claims = await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
    expect(wins).toBeGreaterThan(0);
    expect(claims).toHaveLength(wins * 2);
    expect(answers.every(({ stderr }) => stderr === "")).toBe(true);
  });
});
