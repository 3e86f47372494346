import { and, eq, getTableColumns } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { translationsOf } from "@/lib/translations/translated";
import { THEATER_TEXTS } from "./theater";

/** One of them, whole; null when it is not theirs. */
export async function getTheaterForStaff(
  db: Database,
  { staff, theaterId }: { staff: Acting; theaterId: number },
) {
  const isTheirs = and(eq(theaters.id, theaterId), canManage(staff, theaters.id));
  const columns = {
    ...getTableColumns(theaters),
    translations: translationsOf("theater", THEATER_TEXTS, theaters.id),
  };
  return (await db.select(columns).from(theaters).where(isTheirs).get()) ?? null;
}

export type TheaterForStaff = NonNullable<Awaited<ReturnType<typeof getTheaterForStaff>>>;
