import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { fail, ok, type Result } from "@/lib/result";
import { type DataCell, readTable } from "./read-table";
import type { DataTable } from "./tables";

type Asked = { staff: StaffMember; theaterId: number; now: number };

/** All that there is of a theater, with its customers, for a person who takes it along: who is asked for a code first. */
export async function openTheaterData(
  db: Database,
  { staff, theaterId, now }: Asked,
): Promise<Result<(table: DataTable) => AsyncGenerator<DataCell[][]>, "confirm-it-is-you">> {
  const [[isOpen] = [0]] = await db.values<[number]>(sql`select ${isConfirmed(staff, now)}`);
  if (!isOpen) return fail("confirm-it-is-you");
  return ok((table) => readTable(db, { staff, theaterId, table }));
}
