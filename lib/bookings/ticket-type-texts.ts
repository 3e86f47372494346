import { sql } from "drizzle-orm";
import type { Texts } from "@/lib/translations/texts";

/** What a ticket's type is called in further languages, while it is still called what was sold. */
export const ticketTypeTexts = sql<Texts>`(select json_group_object(tr.language, tr.text)
  from order_lines as l
  join ticket_types as y on y.id = l.ticket_type_id and y.name = tickets.ticket_type
  join translations as tr on tr.kind = 'ticket-type.name' and tr.object_id = y.id
  where l.id = tickets.order_line_id)`.mapWith((text) => JSON.parse(text) as Texts);
