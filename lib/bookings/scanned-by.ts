import { sql } from "drizzle-orm";
import { users } from "@/db/schema/accounts";

/** Who scanned, a person or another program, as a column of a query over scans that joins the users it may have been. */
export const scannedBy = sql<string>`coalesce(${users.name}, (
  select api_clients.name from api_clients where api_clients.id = scans.client_id))`;
