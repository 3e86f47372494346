import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { theaterStaff } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { dayByClock, listTimeZones } from "./day-by-clock";

const day = "2026-11-24";
const ZONES = ["Europe/London", "Asia/Tokyo", "America/New_York"];

describe.each(engines)("a day by a theater's clock on %s", (_, open) => {
  let db: Database;
  let owner: StaffMember;
  let [tokyo, newYork, foreign] = [0, 0, 0];
  beforeAll(async () => {
    db = open();
    const added = async (name: string, timeZone: string) => {
      const { theaterId } = await makeFixture(db, { startsAt: 0 });
      await db.update(theaters).set({ name, timeZone }).where(eq(theaters.id, theaterId));
      return theaterId;
    };
    newYork = await added("B of the owner's", "America/New_York");
    tokyo = await added("A of the owner's", "Asia/Tokyo");
    foreign = await added("0 of somebody else's", "Europe/London");
    owner = await addOwner(db, newYork);
    await db.insert(theaterStaff).values({ theaterId: tokyo, userId: owner.userId, role: "owner" });
  });

  async function instant(
    end: "from" | "until",
    theaterId: number | null,
    { staff = owner, zones = ZONES }: { staff?: StaffMember; zones?: string[] } = {},
  ) {
    const [row] = await db.values<[number]>(
      sql`select ${dayByClock(db, { ...{ day, end, zones, staff, theaterId } })}`,
    );
    return new Date(row?.[0] ?? 0).toISOString();
  }

  it("goes by the theater asked for", async () => {
    expect(await instant("from", newYork)).toBe("2026-11-24T05:00:00.000Z");
    expect(await instant("until", newYork)).toBe("2026-11-25T05:00:00.000Z");
    expect(await instant("from", tokyo)).toBe("2026-11-23T15:00:00.000Z");
  });

  it("goes by the first of one's own theaters when none is asked for", async () => {
    expect(await instant("from", null)).toBe("2026-11-23T15:00:00.000Z");
    expect(await instant("until", null)).toBe("2026-11-24T15:00:00.000Z");
  });

  it("goes by UTC where there is no such theater, or its clock is not among those known", async () => {
    expect(await instant("from", foreign)).toBe("2026-11-24T00:00:00.000Z");
    expect(await instant("from", null, { staff: { ...owner, userId: -1 } })).toBe("2026-11-24T00:00:00.000Z");
    expect(await instant("until", tokyo, { zones: [] })).toBe("2026-11-25T00:00:00.000Z");
  });

  it("knows every clock of the chain, each once", async () => {
    const zones = await listTimeZones(db);
    expect(zones).toEqual(expect.arrayContaining(ZONES));
    expect(new Set(zones).size).toBe(zones.length);
  });
});
