import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Actor, AuditAction } from "@/lib/audit";
import { audit } from "@/lib/audit";
import type { StoredMessage } from "./stored-message";

type Entry = {
  by: Actor;
  message: Pick<StoredMessage, "id" | "bookingId">;
  action: AuditAction;
  details: Record<string, unknown>;
};

/** What staff did about a message; of the theater of its booking, where it is about one. */
export const auditMessage = (db: Database, { by, message, action, details }: Entry, now: number) =>
  audit(
    db,
    {
      ...{ by, action, details, objectId: message.id },
      theaterId:
        message.bookingId === null
          ? null
          : sql`(select theater_id from bookings where id = ${message.bookingId})`,
    },
    now,
  );
