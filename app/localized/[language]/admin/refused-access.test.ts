import { globSync, readFileSync } from "node:fs";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { cookieOf } from "@/app/_testing/cookie-of";
import { beginRequest } from "@/app/_testing/request";
import { ask, tokenFor } from "@/app/api/v1/_testing/ask";
import type { Database } from "@/db/client";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addUser } from "@/lib/accounts/testing/people";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";

const said: string[] = [];
vi.mock("@/lib/log", async (actual) => ({
  ...(await actual<typeof import("@/lib/log")>()),
  // a limit of its own is tested beside it
  lineWriter: (write: (line: string) => void) => (line: string) => write(line),
  say: (words: string) => said.push(words),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined, updateTag: () => undefined }));

const db = openTestDatabase();
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;

let own: Fixture;
let others: Fixture;
const people: Record<"owner" | "doorman" | "admin" | "customer", number> = {
  ...{ owner: 0, doorman: 0, admin: 0, customer: 0 },
};
beforeAll(async () => {
  own = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  others = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  people.owner = (await addOwner(db, own.theaterId)).userId;
  people.doorman = (await addDoorStaff(db, own.theaterId)).userId;
  people.admin = (await addAdmin(db)).userId;
  people.customer = (await addUser(db, "customer@example.org")).id;
});
beforeEach(() => said.splice(0));

const as = async (who: keyof typeof people) => beginRequest(await cookieOf(db, people[who], Date.now()));
const viewer = () => import("@/lib/accounts/sessions/viewer");
const refusedTo = (who: keyof typeof people, why: string) =>
  `Access was refused to person ${people[who]}: ${why}`;

it("tells the operator whom a guard of the dashboard turns away, and nobody it lets in", async () => {
  const { requireAdmin, requireManager, requireSeller, requireStaff } = await viewer();
  await as("customer");
  await expect(requireStaff()).rejects.toThrow("404");
  await as("doorman");
  await expect(requireSeller()).rejects.toThrow("404");
  await as("owner");
  await expect(requireAdmin()).rejects.toThrow("404");
  expect(said).toEqual([
    `${refusedTo("customer", "lacks every role")}.`,
    `${refusedTo("doorman", "may not sell")}.`,
    `${refusedTo("owner", "is no admin")}.`,
  ]);
  said.splice(0);
  await requireManager();
  await as("doorman");
  await requireStaff();
  await as("admin");
  await requireAdmin();
  expect(said).toEqual([]);
});

it("tells of a page of another theater's, and not of one's own", async () => {
  const { requireShowtime } = await import("./showtimes/[id]/_showtime");
  await as("owner");
  await requireShowtime({ id: `${own.showtimeId}` });
  expect(said).toEqual([]);
  await expect(requireShowtime({ id: `${others.showtimeId}` })).rejects.toThrow("404");
  expect(said).toEqual([`${refusedTo("owner", "not there, or not theirs")}.`]);
});

it("tells of an action on another theater's showtime, by its id", async () => {
  const { openRoomNowAction } = await import("./showtimes/[id]/room-actions");
  await as("owner");
  await openRoomNowAction({ showtimeId: own.showtimeId, capacity: 10 });
  expect(said).toEqual([]);
  await openRoomNowAction({ showtimeId: others.showtimeId, capacity: 10 });
  expect(said).toEqual([
    `${refusedTo("owner", "not there, or not theirs")} (showtimeId ${others.showtimeId}).`,
  ]);
});

it("tells of a program that lacks a scope, asks for another theater's, or has no token that counts", async () => {
  const token = await tokenFor(db, ["door"], own.theaterId);
  const manages = await tokenFor(db, ["manage"], own.theaterId);
  await ask(db, "GET", `/theaters/${own.theaterId}/price-cards`, { token });
  await ask(db, "GET", `/theaters/${others.theaterId}/price-cards`, { token: manages });
  await ask(db, "GET", `/theaters/${own.theaterId}/price-cards`, { token: manages });
  await ask(db, "GET", "/movies", { token: "mtn_nobodys" });
  await ask(db, "GET", "/movies/999999");
  expect(said).toEqual([
    expect.stringMatching(/^Access was refused to program \d+: scope-missing\.$/),
    expect.stringMatching(/^Access was refused to program \d+: not there, or not theirs\.$/),
    "Access was refused to somebody unknown: bad-token.",
  ]);
});

it("leaves no page of the dashboard that says nothing is there without telling", () => {
  const files = globSync("app/{localized/*/admin,api/admin}/**/*.{ts,tsx}");
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => /import \{[^}]*\bnotFound\b/.test(readFileSync(file, "utf8")))).toEqual([]);
});
