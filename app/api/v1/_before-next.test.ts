import { expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { answerBeforeNext } from "./_before-next";

const db = openTestDatabase();
vi.mock("@/lib/database", () => ({ database: (): Database => db }));

const NOTHING = Buffer.alloc(0);
const asked = (method: string, url: string, body: Buffer = NOTHING, headers: Record<string, string> = {}) =>
  answerBeforeNext({ method, url, headers: { "content-type": "application/json", ...headers }, body });

it("answers reads and holds as the route does", async () => {
  const { showtimeId, seatIds } = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  const read = (await asked("GET", `/api/v1/showtimes/${showtimeId}?`)) as Response;
  expect([read.status, (await read.json()).id]).toEqual([200, showtimeId]);
  const etag = read.headers.get("etag") ?? "";
  const again = await asked("GET", `/api/v1/showtimes/${showtimeId}`, NOTHING, { "if-none-match": etag });
  expect((again as Response).status).toBe(304);
  const wish = Buffer.from(JSON.stringify({ showtimeId, seatIds: seatIds.slice(0, 2) }));
  const held = (await asked("POST", "/api/v1/holds", wish)) as Response;
  const { id, token } = await held.json();
  expect(held.status).toBe(201);
  const own = { "hold-token": token };
  const other = Buffer.from(JSON.stringify({ seatIds: seatIds.slice(2, 3) }));
  expect(((await asked("PATCH", `/api/v1/holds/${id}`, other, own)) as Response).status).toBe(200);
  expect(((await asked("DELETE", `/api/v1/holds/${id}`, NOTHING, own)) as Response).status).toBe(204);
  expect(((await asked("POST", "/api/v1/holds", Buffer.from("{"))) as Response).status).toBe(400);
  expect(((await asked("HEAD", "/api/v1/theaters/%25")) as Response).status).toBe(404);
});

it.each([
  ["what people are written to about", "POST", "/api/v1/bookings"],
  ["a change", "PATCH", "/api/v1/movies/1"],
  ["what may be asked for", "OPTIONS", "/api/v1/movies"],
  ["a last slash", "GET", "/api/v1/movies/"],
  ["two slashes", "GET", "/api/v1//movies"],
  ["an address without a version", "GET", "/api/movies"],
  ["a broken percent sign", "GET", "/api/v1/movies/%"],
  ["what is sent while it is read", "GET", "/api/v1/theaters/the-lantern/data?format=csv"],
  ["a page", "GET", "/movies"],
])("leaves %s to Next", (_, method, url) => {
  expect(asked(method, url)).toBeNull();
});
