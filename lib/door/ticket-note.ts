import { sql } from "drizzle-orm";
import { tickets } from "@/db/schema/bookings";

/**
 * Who a ticket's type is for, as its theater says: what its door is to look at. A ticket keeps the name that its type had
 * when it was sold; of one that has another name by now there is nothing to say.
 */
export const ticketNote = sql<string | null>`(select kind.note from ticket_types as kind
  join screens as room on room.theater_id = kind.theater_id
  join showtimes as shown on shown.screen_id = room.id
  where shown.id = ${tickets.showtimeId} and kind.name = ${tickets.ticketType})`;
