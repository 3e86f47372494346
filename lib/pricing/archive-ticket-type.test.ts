import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { ticketTypes } from "@/db/schema/pricing";
import { makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";
import { archiveTicketType, getTheaterOfType } from "./archive-ticket-type";
import { getListRevision } from "./get-list-revision";
import { listTicketTypes } from "./list-ticket-types";
import { saveTicketTypes } from "./save-ticket-types";

const now = Date.UTC(2026, 10, 22, 12);

it("archives from the list that was read alone, where one is named (and its twin)", async () => {
  const db = openTestDatabase();
  const { theaterId, ticketTypeId } = await makeFixture(db, { startsAt: now + DAY_MS });
  const staff = await addOwner(db, theaterId);
  await db.insert(ticketTypes).values({ theaterId, name: "Child", position: 1 });
  const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now + DAY_MS })).theaterId);
  expect(await getTheaterOfType(db, { staff, ticketTypeId })).toBe(theaterId);
  expect(await getTheaterOfType(db, { staff: stranger, ticketTypeId })).toBeNull();
  const read = await getListRevision(db, theaterId);
  const archive = (on: Database) =>
    archiveTicketType(on, { staff, ticketTypeId, isArchived: true, revision: read, now });
  const rename = async () => {
    const types = await listTicketTypes(db, { staff, theaterId });
    const renamed = types.map(({ id, name, note }) => ({ id, name: `${name} again`, note }));
    const revision = await getListRevision(db, theaterId);
    expect(await saveTicketTypes(db, { staff, theaterId, types: renamed, revision, now })).toMatchObject({
      ok: true,
    });
  };
  expect(await archive(meanwhile(db, rename))).toEqual({ ok: false, code: "stale" });
  expect(await archive(meanwhile(withoutGuard(db, "stale"), async () => {}))).toMatchObject({ ok: true });
});
