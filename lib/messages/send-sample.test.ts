import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { messages } from "@/db/schema/messages";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { SAMPLES_PER_PERSON } from "@/lib/accounts/passwords/throttle";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { sampleOf } from "@/lib/words/messages/samples";
import { sendSample } from "./send-sample";

const now = Date.UTC(2026, 10, 29, 12);

it("sends one to whoever runs a theater, without a secret, and not without end", async () => {
  const db = openTestDatabase();
  const { theaterId } = await makeFixture(db, { startsAt: now });
  const send = (staff: Awaited<ReturnType<typeof addAdmin>>, over = db) =>
    sendSample(over, { kind: "reset", sampleOf, staff, to: "me@example.org", now });
  const owner = await addOwner(db, theaterId);
  expect(await send(await addAdmin(db))).toEqual({ ok: true, value: null });
  expect(await send(owner)).toEqual({ ok: true, value: null });
  const door = await addDoorStaff(db, theaterId);
  expect(await send(door)).toMatchObject({ code: "not-found" });
  const rows = await db.select().from(messages).where(eq(messages.to, "me@example.org"));
  expect(rows).toMatchObject([{ kind: "reset", token: null }, {}]);
  // the twin: without that condition the door would send as well
  expect(await send(door, withoutGuard(db, "not-found"))).toMatchObject({ ok: true });
  for (let n = 1; n < SAMPLES_PER_PERSON.attempts; n++) await send(owner);
  expect(await send(owner)).toMatchObject({ code: "throttled" });
});
