import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { asFound, type FoundTicket, ticketRows } from "./found-ticket";

export async function getTicket(db: Database, ticketId: string): Promise<FoundTicket | null> {
  const row = await ticketRows(db).where(eq(tickets.id, ticketId)).get();
  return row ? asFound(row) : null;
}
