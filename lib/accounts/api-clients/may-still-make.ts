import { type SQL, sql } from "drizzle-orm";
import { rolesWith } from "@/lib/accounts/permissions";

/**
 * Condition on `api_clients`: whoever made the token could make it now. They have seen it, so what is shut in their face must
 * not stand open behind it. A command's tokens are nobody's.
 */
export function mayStillMake(table = "api_clients"): SQL {
  const [maker, theater] = [sql.raw(`${table}.created_by`), sql.raw(`${table}.theater_id`)];
  return sql`(${maker} is null or exists (select 1 from users maker where maker.id = ${maker} and maker.disabled_at is null
    and (maker.role = 'admin' or exists (select 1 from theater_staff team where team.user_id = maker.id
      and team.theater_id = ${theater}
      and team.role in (select value from json_each(${JSON.stringify(rolesWith("manage"))}))))))`;
}
