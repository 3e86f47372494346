import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { sessions, theaterStaff } from "@/db/schema/accounts";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { confirmPerson } from "@/lib/accounts/second-step/confirm-person";
import { codeAt, withSecondStep } from "@/lib/accounts/testing/second-steps";
import { addOwner } from "@/lib/accounts/testing/staff";
import { openTheaterData } from "./open-theater-data";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);

describe.each(engines)("taking a theater's data along on %s", (_, open) => {
  const db = open();

  it("asks for a code first, of who has a second step", async () => {
    const { theaterId } = await makeFixture(db, { startsAt: NOW });
    const { user, idHash, secret } = await withSecondStep(db, NOW);
    await db.insert(theaterStaff).values({ theaterId, userId: user.id, role: "owner" });
    await db.update(sessions).set({ confirmedAt: null }).where(eq(sessions.idHash, idHash));
    const staff = { userId: user.id, name: "Ada", isAdmin: false, may: [], idHash };
    const rows = async (by = staff) => {
      const opened = await openTheaterData(db, { staff: by, theaterId, now: NOW });
      if (!opened.ok) return opened.code;
      const [read] = await Array.fromAsync(opened.value("theater"));
      return read?.length;
    };
    expect(await rows()).toBe("confirm-it-is-you");
    await confirmPerson(db, { code: codeAt(secret, NOW), user, idHash, now: NOW });
    expect(await rows()).toBe(1);
    const without = await addOwner(db, theaterId);
    expect(await rows({ ...without, may: [], idHash: "" })).toBe(1);
  });
});
