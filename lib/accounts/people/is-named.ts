import { like, or, type SQL, sql } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { hasWords } from "@/lib/search/search-query";

/** Whether what somebody typed fits a person: the beginnings of words of the name, or any part of name or address. */
export function isNamed(text: string): SQL | undefined {
  const pattern = `%${text.trim().replaceAll(/[\\%_]/g, "\\$&")}%`;
  const escaped = (column: typeof users.name | typeof users.email) =>
    sql`${like(column, pattern)} escape '\\'`;
  return or(escaped(users.name), escaped(users.email), hasWords(sql`${users.searchName}`, text) ?? undefined);
}
