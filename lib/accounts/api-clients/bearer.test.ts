import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { apiClients } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/test-database";
import type { Scope } from "@/lib/accounts/api-client";
import { newApiToken } from "./api-token";
import { bearerIn, isManagingToken } from "./bearer";
import { makeToken } from "./make-token";

const db = openTestDatabase();
vi.mock("@/lib/database", () => ({ database: (): Database => db }));

it.each([
  ["Bearer mat_x", "mat_x"],
  ["bearer   mat_x", "mat_x"],
  ["Bearer", null],
  ["Bearer a b", null],
  ["Basic YTpi", null],
  [`Bearer ${"x".repeat(201)}`, null],
  [null, null],
])("finds in %j the token %j", (header, token) => {
  expect(bearerIn(header)).toBe(token);
});

it("knows whose token runs a theater", async () => {
  const made = async (scopes: Scope[]) => {
    const asked = { name: "Program", scopes, theaterId: null, days: null, staff: null, now: Date.now() };
    const answer = await makeToken(db, asked);
    return answer.ok ? `Bearer ${answer.value.token}` : "";
  };
  const managing = await made(["manage"]);
  expect(await isManagingToken(managing)).toBe(true);
  for (const other of [await made(["read", "sell", "door"]), `Bearer ${newApiToken()}`, undefined])
    expect(await isManagingToken(other)).toBe(false);
  await db.update(apiClients).set({ revokedAt: 1 }).where(eq(apiClients.name, "Program"));
  expect(await isManagingToken(managing)).toBe(false);
});
