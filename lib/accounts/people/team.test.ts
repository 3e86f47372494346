import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { theaterStaff, users } from "@/db/schema/accounts";
import { setTeams } from "@/lib/accounts/testing/teams";
import { changeTheaterRole } from "./change-theater-role";
import { getPerson } from "./get-person";
import { listPeople, type PeopleChoice } from "./list-people";
import { signOutPerson } from "./sign-out-person";

const NOW = 1_790_000_000_000;
const ALL: PeopleChoice = { words: "", kind: "everyone", theaterId: null, sort: "name", page: 1 };

describe("a theater's team", () => {
  it("is what its owner sees and changes; another's is not", async () => {
    const { db, own, other, admin, owner, door, stranger } = await setTeams(NOW);
    const seen = async (staff: typeof owner) =>
      (await listPeople(db, { ...ALL, staff })).people.map(({ id }) => id).sort();
    expect(await seen(owner)).toEqual([owner.userId, door.userId]);
    expect(await seen(admin)).toHaveLength(4);
    expect(await getPerson(db, { staff: owner, userId: stranger.userId })).toBeNull();
    const change = { now: NOW, theaterId: own.theaterId } as const;
    const asOwner = { ...change, staff: owner, userId: door.userId };
    expect(await changeTheaterRole(db, { ...asOwner, role: "owner" })).toMatchObject({
      value: { before: "door" },
    });
    expect(await changeTheaterRole(db, { ...asOwner, role: null })).toMatchObject({ ok: true });
    expect(await seen(owner)).toEqual([owner.userId]);
    // taken back within minutes, later only by inviting
    expect(await changeTheaterRole(db, { ...asOwner, role: "door", now: NOW + 600_000 })).toMatchObject({
      code: "not-found",
    });
    expect(await changeTheaterRole(db, { ...asOwner, role: "door" })).toMatchObject({ ok: true });

    for (const [staff, userId, theaterId] of [
      [owner, stranger.userId, own.theaterId],
      [owner, door.userId, other.theaterId],
      [stranger, door.userId, own.theaterId],
      [door, door.userId, own.theaterId],
    ] as const) {
      const answer = await changeTheaterRole(db, { staff, userId, theaterId, role: "owner", now: NOW });
      expect(answer.ok).toBe(false);
    }
    expect(
      await changeTheaterRole(db, { ...change, staff: owner, userId: owner.userId, role: null }),
    ).toMatchObject({
      code: "self",
    });
    expect(await signOutPerson(db, { staff: owner, userId: door.userId, now: NOW })).toMatchObject({
      ok: true,
    });
    for (const userId of [stranger.userId, admin.userId])
      expect(await signOutPerson(db, { staff: owner, userId, now: NOW })).toMatchObject({
        code: "not-found",
      });
    await db.insert(theaterStaff).values({ theaterId: own.theaterId, userId: admin.userId, role: "door" });
    expect(await signOutPerson(db, { staff: owner, userId: admin.userId, now: NOW })).toMatchObject({
      code: "not-found",
    });
  });

  it("is searched and filtered", async () => {
    const { db, own, admin, owner } = await setTeams(NOW);
    await db.update(users).set({ name: "Änne 100%" }).where(eq(users.id, owner.userId));
    const names = async (choice: Partial<PeopleChoice>) =>
      (await listPeople(db, { ...ALL, ...choice, staff: admin })).people.map(({ name }) => name);
    expect(await names({ words: "100%" })).toEqual(["Änne 100%"]);
    expect(await names({ words: "100_" })).toEqual([]);
    expect(await names({ kind: "owners", theaterId: own.theaterId })).toEqual(["Änne 100%"]);
    expect(await names({ kind: "door" })).toHaveLength(1);
    expect(await names({ kind: "team" })).toHaveLength(4);
    expect(await names({ kind: "disabled", page: 99 })).toEqual([]);
  });
});
