import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { promoCodes } from "@/db/schema/pricing";
import { theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { uses } from "./promo-code-content";

export type ListedCode = Awaited<ReturnType<typeof listPromoCodes>>[number];

/** The codes this person keeps: an owner their theaters', an admin all. Those in use first, newest first. */
export const listPromoCodes = (
  db: Database,
  { staff, theaterId }: { staff: Acting; theaterId?: number | undefined },
) =>
  db
    .select({
      id: promoCodes.id,
      code: promoCodes.code,
      theaterId: promoCodes.theaterId,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
      amountMinor: promoCodes.amountMinor,
      currency: promoCodes.currency,
      basisPoints: promoCodes.basisPoints,
      startsAt: promoCodes.startsAt,
      endsAt: promoCodes.endsAt,
      maxUses: promoCodes.maxUses,
      maxUsesPerPerson: promoCodes.maxUsesPerPerson,
      disabledAt: promoCodes.disabledAt,
      uses,
    })
    .from(promoCodes)
    .leftJoin(theaters, eq(theaters.id, promoCodes.theaterId))
    .where(
      and(
        canManage(staff, promoCodes.theaterId),
        theaterId === undefined ? undefined : eq(promoCodes.theaterId, theaterId),
      ),
    )
    .orderBy(sql`${promoCodes.disabledAt} is not null`, desc(promoCodes.createdAt), desc(promoCodes.id));
