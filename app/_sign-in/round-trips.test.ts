import { expect, it } from "vitest";
import { beginRequest } from "@/app/_testing/request";
import type { Database } from "@/db/client";
import { theaterStaff } from "@/db/schema/accounts";
import { countTrips } from "@/db/testing/count-trips";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { visitorCookie } from "@/lib/accounts/sessions/visitor";
import { addUser, PASSWORD } from "@/lib/accounts/testing/people";
import { newId } from "@/lib/id";

const { db, take } = countTrips(openTestDatabase());
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;

const email = "rosa@example.org";
const visitor = visitorCookie(newId());

it("waits three times for the database, with what a visitor holds and where they are at home", async () => {
  const { theaterId } = await makeFixture(db, { startsAt: Date.now() });
  const { id: userId } = await addUser(db, email);
  await db.insert(theaterStaff).values({ theaterId, userId, role: "owner" });
  const { startSession } = await import("./start-session");
  beginRequest({ [visitor.name]: visitor.value });
  take();
  expect(await startSession(email, PASSWORD)).toEqual({ ok: true, value: { home: "/admin" } });
  expect(take()).toBe(3);
  expect(await startSession(email, "another")).toMatchObject({ code: "wrong" });
  expect(take()).toBe(1);
});
