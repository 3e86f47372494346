import { getTableConfig } from "drizzle-orm/sqlite-core";
import {
  ledgerTotals,
  showtimeTicketTotals,
  showtimeTotals,
  taxTotals,
  theaterTotals,
} from "../schema/totals";
import { TRUE_TOTALS } from "../totals";
import type { Invariant } from "./invariant";

/** That what triggers keep is what the rows come to. Rows that have come down to nothing are no difference. */
export const TOTALS_INVARIANTS: readonly Invariant[] = [
  showtimeTotals,
  showtimeTicketTotals,
  ledgerTotals,
  taxTotals,
  theaterTotals,
].map((table) => {
  const { name, columns } = getTableConfig(table);
  const all = columns.map((column) => column.name);
  // keys have no default, and what is counted begins at nothing
  const counted = columns.filter(({ hasDefault }) => hasDefault).map((column) => column.name);
  const isSomething = counted.map((column) => `${column} <> 0`).join(" or ");
  const [stored, truth] = [name, "truth"].map(
    (from) => `select ${all.join(", ")} from ${from} where ${isSomething}`,
  );
  return {
    name: name.replaceAll("_", "-"),
    broken: `A row of ${name} is not what the rows that it counts come to`,
    query: `with truth (${all.join(", ")}) as (${TRUE_TOTALS[name as keyof typeof TRUE_TOTALS]})
      select distinct ${all.filter((column) => !counted.includes(column)).join(" || ' ' || ")} from (
        select * from (${stored} except ${truth}) union all select * from (${truth} except ${stored}))`,
  };
});
