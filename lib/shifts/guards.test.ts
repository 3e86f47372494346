import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { closeShift } from "./close-shift";
import { moveCash } from "./move-cash";
import { openShift } from "./open-shift";

const now = Date.UTC(2026, 10, 22, 12);

type House = { db: Database; theaterId: number; staff: StaffMember; stranger: StaffMember; shiftId: string };

const close = ({ shiftId }: House, db: Database, staff: StaffMember) =>
  closeShift(db, { staff, shiftId, countedMinor: 100, note: "", now });
const move = ({ shiftId }: House, db: Database, staff: StaffMember, amountMinor = 1) =>
  moveCash(db, { staff, shiftId, kind: "paid-out", amountMinor, reason: "to the safe", now });

/** What is asked for against which guard, once `close` has closed the shift where it says so. */
const CASES: [string, string, boolean, (house: House, db: Database) => Promise<{ ok: boolean }>][] = [
  [
    "not-found",
    "is opened by a stranger",
    false,
    ({ theaterId, stranger }, db) => openShift(db, { staff: stranger, theaterId, floatMinor: 0, now }),
  ],
  ["not-found", "is closed by a stranger", false, (house, db) => close(house, db, house.stranger)],
  ["not-found", "is emptied by a stranger", false, (house, db) => move(house, db, house.stranger)],
  ["closed-already", "is closed twice", true, (house, db) => close(house, db, house.staff)],
  ["closed-already", "is emptied after its count", true, (house, db) => move(house, db, house.staff)],
  [
    "not-that-much",
    "is emptied of what is not in it",
    false,
    (house, db) => move(house, db, house.staff, 101),
  ],
];

/** Without the rules that stand below the conditions, so that each is seen by itself. */
async function open(isClosed: boolean): Promise<House> {
  const db = openTestDatabase();
  const { theaterId } = await makeFixture(db, { startsAt: now });
  const staff = await addOwner(db, theaterId);
  const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
  const opened = await openShift(db, { staff, theaterId, floatMinor: 100, now });
  const house = { db, theaterId, staff, stranger, shiftId: opened.ok ? opened.value.shiftId : "" };
  if (isClosed) await close(house, db, staff);
  for (const rule of ["shifts_stand", "shift_entries_of_open_shifts"])
    await db.run(sql.raw(`drop trigger ${rule}`));
  return house;
}

it.each(CASES)("%s refuses a shift that %s, and nothing else does (twin)", async (code, _, isClosed, ask) => {
  const guarded = await open(isClosed);
  expect(await ask(guarded, guarded.db)).toEqual({ ok: false, code });
  expect(await ask(guarded, withoutGuard(guarded.db, code))).toMatchObject({ ok: true });
});
