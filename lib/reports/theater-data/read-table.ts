import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { letOthers } from "@/lib/let-others";
import { columnsOf, type DataTable, SOURCES } from "./tables";

export type DataCell = string | number | null;

const ROWS_AT_ONCE = 1_000;
/** Others are answered in between, also where hardly any row of a large table is this theater's. */
const KEYS_AT_ONCE = 50_000;

type Asked = { staff: Acting; theaterId: number; table: DataTable };

/**
 * All rows that a table has by then, a thousand at a time, so that a theater of ten years takes no more memory than one of
 * a week. Who may no longer see it is given no more rows.
 */
export async function* readTable(
  db: Database,
  { staff, theaterId, table }: Asked,
): AsyncGenerator<DataCell[][]> {
  const { columns, main, joins = sql``, key, isOf } = SOURCES[table];
  const names = columnsOf(table);
  const cells = sql.join(
    Object.values(columns).map((column) => (typeof column === "string" ? sql.raw(column) : column)),
    sql`, `,
  );
  const [at, from] = [sql.raw(key), sql.raw(main)];
  const [[last = 0] = []] = await db.values<[number | null]>(sql`select max(${at}) from ${from}`);
  for (let after = 0; after < (last ?? 0); ) {
    const until = after + KEYS_AT_ONCE;
    const rows = await db.values<[after: number, ...DataCell[]]>(sql`
      select ${at}, ${cells} from ${from} ${joins} where ${at} > ${after} and ${at} <= ${until}
      and ${isOf(theaterId)} and ${canManage(staff, sql`${theaterId}`)} order by ${at} limit ${ROWS_AT_ONCE}`);
    if (rows.length > 0) yield rows.map(([, ...row]) => row.map((cell, i) => written(names[i] ?? "", cell)));
    else await letOthers();
    after = rows.length < ROWS_AT_ONCE ? until : (rows.at(-1)?.[0] ?? until);
  }
}

/** Instants by ISO 8601, in UTC. */
const written = (name: string, cell: DataCell): DataCell =>
  /At$/.test(name) && typeof cell === "number" ? new Date(cell).toISOString() : cell;
