import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { ticketTypes } from "@/db/schema/pricing";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import type { Translations } from "@/lib/translations/texts";
import { translationsOf } from "@/lib/translations/translated";

export type TicketType = {
  id: number;
  name: string;
  note: string;
  archivedAt: number | null;
  translations: Translations<TicketTypeText>;
};

/** What of a ticket type may be said in further languages. */
export const TICKET_TYPE_TEXTS = ["name", "note"] as const;
export type TicketTypeText = (typeof TICKET_TYPE_TEXTS)[number];

/** A theater's ticket types in their order, archived ones last. */
export const listTicketTypes = (
  db: Database,
  { staff, theaterId }: { staff: Acting; theaterId: number },
): Promise<TicketType[]> =>
  db
    .select({
      id: ticketTypes.id,
      name: ticketTypes.name,
      note: ticketTypes.note,
      archivedAt: ticketTypes.archivedAt,
      translations: translationsOf("ticket-type", TICKET_TYPE_TEXTS, ticketTypes.id),
    })
    .from(ticketTypes)
    .where(and(eq(ticketTypes.theaterId, theaterId), canManage(staff, ticketTypes.theaterId)))
    .orderBy(sql`${ticketTypes.archivedAt} is not null`, asc(ticketTypes.position), asc(ticketTypes.id));
