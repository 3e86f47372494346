import { sql } from "drizzle-orm";

/** Grows with every change of any ticket type of a theater: the list is edited as one. */
export const listRevision = (theaterId: number) =>
  sql<number>`(select coalesce(sum(revision), 0) from ticket_types where theater_id = ${theaterId})`;
