import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";

const url = `file:${join(mkdtempSync(join(tmpdir(), "matinee-test-")), "live.db")}`;
let showtimeId: number;
const answers: Response[] = [];

beforeEach(async () => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("MATINEE_TEST_CLOCK", "0");
  copyFileSync(inject("templatePath"), url.slice("file:".length));
  const db = openDatabase(url);
  ({ showtimeId } = await makeFixture(db, { startsAt: Date.now() + 3_600_000 }));
  db.engine.close();
  delete (globalThis as { matineeDatabase?: unknown }).matineeDatabase;
});
afterEach(async () => {
  for (const answer of answers.splice(0)) await answer.body?.cancel();
  vi.unstubAllEnvs();
});

/** As many viewers as asked, one after the other, of a server with these settings; answers their statuses. */
async function open(
  viewers: number,
  settings: Record<string, string>,
  { id = String(showtimeId), from = "" } = {},
) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { GET } = await import("./route");
  for (let i = 0; i < viewers; i++) {
    const headers = { "x-forwarded-for": from };
    const request = new Request(`http://localhost/api/showtimes/${id}/live`, { headers });
    answers.push(await GET(request, { params: Promise.resolve({ id }) }));
  }
  return answers.map(({ status }) => status);
}

describe("the live answer of a showtime", () => {
  it("turns away who comes after as many viewers as a process takes, and only them", async () => {
    expect(await open(4, { MATINEE_LIVE_VIEWERS: "2" })).toEqual([200, 200, 503, 503]);
    expect(answers[2]?.headers.get("retry-after")).toBe("30");
    await answers[0]?.body?.cancel();
    expect((await open(1, { MATINEE_LIVE_VIEWERS: "2" })).at(-1)).toBe(200);
  });

  it("would take everyone without that limit", async () => {
    expect(await open(4, { MATINEE_LIVE_VIEWERS: "100000" })).toEqual([200, 200, 200, 200]);
  });

  it("turns away who comes after as many of one address, and nobody else, nor anyone once one leaves", async () => {
    const settings = { MATINEE_LIVE_VIEWERS_PER_ADDRESS: "2", TRUSTED_PROXIES: "1" };
    expect(await open(3, settings, { from: "203.0.113.7" })).toEqual([200, 200, 429]);
    expect((await open(1, settings, { from: "203.0.113.8" })).at(-1)).toBe(200);
    await answers[0]?.body?.cancel();
    expect((await open(1, settings, { from: "203.0.113.7" })).at(-1)).toBe(200);
    expect((await open(1, settings, { from: "203.0.113.7" })).at(-1)).toBe(429);
  });

  it("counts nobody by an address that is not known, or is this machine's", async () => {
    const settings = { MATINEE_LIVE_VIEWERS_PER_ADDRESS: "1", TRUSTED_PROXIES: "1" };
    expect(await open(2, settings, { from: "" })).toEqual([200, 200]);
    expect(await open(2, settings, { from: "127.0.0.1" })).toEqual([200, 200, 200, 200]);
  });

  it("does not stream where processes come and go, nor where it is turned off", async () => {
    expect(await open(1, { VERCEL: "1" })).toEqual([204]);
  });

  it("is nothing to be kept, transformed or held back by anyone on the way", async () => {
    await open(1, {});
    expect(Object.fromEntries(answers[0]?.headers ?? [])).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    });
  });

  it("is not found for what is no showtime", async () => {
    for (const id of ["0", "abc", "999999999", "1;drop table"])
      expect((await open(1, {}, { id })).at(-1), id).toBe(404);
  });
});
