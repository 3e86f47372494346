import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { ticketTypes } from "@/db/schema/pricing";
import { engines } from "@/db/testing/test-database";
import { downloadDoor } from "./download-door";
import { getDoor } from "./get-door";
import { openDoor } from "./testing/door";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("what a door is to look at, on %s", (_, open) => {
  let db: Database;
  beforeAll(() => {
    db = open();
  });

  it("is who a ticket's type is for, as its theater says, with a network and without", async () => {
    const door = await openDoor(db, now);
    await db.update(ticketTypes).set({ note: "under 14" }).where(eq(ticketTypes.name, "Adult"));
    expect(await door.show()).toMatchObject({ value: { outcome: "admitted", seat: { note: "under 14" } } });
    const it = await getDoor(db, door.at());
    if (!it) throw new Error("no door");
    const list = await downloadDoor(db, { staff: door.at().staff, door: it, now });
    expect(list.tickets[0]).toMatchObject({ ticketType: "Adult", note: "under 14" });
  });

  it("is nothing where the theater says nothing", async () => {
    const door = await openDoor(db, now);
    await db.update(ticketTypes).set({ note: "" }).where(eq(ticketTypes.name, "Adult"));
    const shown = await door.show();
    expect(shown).toMatchObject({ value: { outcome: "admitted" } });
    expect(JSON.stringify(shown)).not.toContain("note");
  });
});
