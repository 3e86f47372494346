import { eq, type SQL, sql } from "drizzle-orm";
import { hasRow } from "@/db/conditions";
import { theaters } from "@/db/schema/venues";

/** Condition: the theater has chosen that provider, or all. */
export const takesBy = (theaterId: number, provider: string): SQL =>
  hasRow(
    theaters,
    eq(theaters.id, theaterId),
    sql`(instr(',' || payment_providers || ',', ',all,') > 0 or instr(',' || payment_providers || ',', ${`,${provider},`}) > 0)`,
  );
