import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { columnsOf, type DataTable, SOURCES } from "./tables";

export type DataCell = string | number | null;

const ROWS_AT_ONCE = 1_000;

type Asked = { staff: Acting; theaterId: number; table: DataTable };

/**
 * All rows of a table, a thousand at a time, so that a theater of ten years takes no more memory than one of a week. What
 * is added while it is read comes at the end. Who may no longer see it is given no more rows.
 */
export async function* readTable(
  db: Database,
  { staff, theaterId, table }: Asked,
): AsyncGenerator<DataCell[][]> {
  const { columns, from, key, isOf } = SOURCES[table];
  const names = columnsOf(table);
  const cells = sql.join(
    Object.values(columns).map((column) => (typeof column === "string" ? sql.raw(column) : column)),
    sql`, `,
  );
  for (let after = 0; ; ) {
    const rows = await db.values<[after: number, ...DataCell[]]>(sql`
      select ${sql.raw(key)}, ${cells} from ${from}
      where ${sql.raw(key)} > ${after} and ${isOf(theaterId)} and ${canManage(staff, sql`${theaterId}`)}
      order by ${sql.raw(key)} limit ${ROWS_AT_ONCE}`);
    if (rows.length > 0) yield rows.map(([, ...row]) => row.map((cell, i) => written(names[i] ?? "", cell)));
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)?.[0] ?? 0;
  }
}

/** Instants by ISO 8601, in UTC. */
const written = (name: string, cell: DataCell): DataCell =>
  /At$/.test(name) && typeof cell === "number" ? new Date(cell).toISOString() : cell;
