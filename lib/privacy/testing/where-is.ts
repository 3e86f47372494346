import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Every column of every table, those of the indexes of words too, in which a word stands: "orders.name". */
export async function whereIs(db: Database, word: string): Promise<string[]> {
  const columns = await db.values<[table: string, column: string]>(sql`
    select t.name, c.name from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'
    and t.sql not like 'create virtual%' and t.name not like 'sqlite_%' order by 1, 2`);
  const found: string[] = [];
  for (const [table, column] of columns) {
    const [[count = 0] = []] = await db.values<[number]>(sql`
      select count(*) from ${sql.identifier(table)}
      where instr(lower(cast(${sql.identifier(column)} as text)), ${word}) > 0
      or instr(cast(${sql.identifier(column)} as blob), cast(${word} as blob)) > 0`);
    if (count > 0) found.push(`${table}.${column}`);
  }
  return found;
}
