import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { DatabaseBusy } from "@/db/failures";
import { showtimes } from "@/db/schema/scheduling";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { getAvailability } from "@/lib/claims/get-availability";
import type { Arrived } from "@/lib/ingress/shortcut";
import { tellAvailability } from "../_tell-availability";
import { answerAvailability } from "./_before-next";

let open: Database;
let db: Database;
vi.mock("@/lib/database", () => ({ database: () => db }));

let showtimeId: number;
beforeAll(async () => {
  open = await openTestDatabase();
  showtimeId = (await makeFixture(open, { startsAt: Date.now() + 86_400_000 })).showtimeIds[0] as number;
});
beforeEach(() => {
  db = open;
});

const asked = (how: Partial<Arrived> = {}) =>
  answerAvailability({
    method: "GET",
    url: `/api/showtimes/${showtimeId}/availability`,
    headers: {},
    body: Buffer.alloc(0),
    ...how,
  }) as Promise<Response> | null;

describe("availability before Next", () => {
  it("tells every seat's state, and nothing where the map knows it already", async () => {
    const kept = await getAvailability(open, showtimeId, Date.now());
    const answer = await asked();
    expect(answer?.status).toBe(200);
    expect(await answer?.text()).toBe(kept?.states);
    const etag = answer?.headers.get("etag") ?? "";
    expect(etag).toBe(kept?.etag);
    const again = await asked({ headers: { "if-none-match": etag } });
    expect([again?.status, await again?.text(), again?.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await asked({ headers: { "if-none-match": `W/${etag}x` } }))?.status).toBe(200);
  });

  it("says that there is no such showtime", async () => {
    expect((await asked({ url: "/api/showtimes/999999999999999/availability" }))?.status).toBe(404);
  });

  it("says the same of a draft to whoever is not its staff; would tell its seats without the condition (twin)", async () => {
    const set = (state: "draft" | "on-sale") =>
      open.update(showtimes).set({ state }).where(eq(showtimes.id, showtimeId));
    await set("draft");
    const there = await asked();
    const nowhere = await asked({ url: "/api/showtimes/999999999999999/availability" });
    const told = async (answer: Response | null) => [
      answer?.status,
      await answer?.text(),
      [...(answer?.headers ?? [])],
    ];
    expect(await told(there)).toEqual(await told(nowhere));
    const query = { showtimeId, knownTag: null, now: Date.now() };
    expect((await tellAvailability(open, query, { isForStaff: true })).status).toBe(200);
    await set("on-sale");
    expect((await asked())?.status).toBe(200);
  });

  it("asks to come again where the database is locked", async () => {
    const locked = () => {
      throw new DatabaseBusy("locked");
    };
    db = { ...open, engine: { ...open.engine, mark: locked } } as unknown as Database;
    const answer = await asked();
    expect([answer?.status, answer?.headers.get("retry-after")]).toEqual([503, "1"]);
  });

  it.each([
    { method: "POST" },
    { method: "HEAD" },
    { url: "/api/showtimes/x/availability" },
    { url: "/api/showtimes/0/availability" },
    { url: "/api/showtimes/1/availability?x" },
    { url: "/api/showtimes/1/hold" },
  ])("leaves %o to Next", (how) => {
    expect(asked(how)).toBeNull();
  });
});
