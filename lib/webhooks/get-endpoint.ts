import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { IS_OPEN_DELIVERY, webhookEndpoints } from "@/db/schema/webhooks";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { isTheirEndpoint } from "./their-endpoints";

type Staff = Pick<StaffMember, "userId" | "isAdmin">;

/** All that is shown of an endpoint: never its secret. */
const selectEndpoints = (db: Database) =>
  db
    .select({
      id: webhookEndpoints.id,
      theaterId: webhookEndpoints.theaterId,
      theaterName: theaters.name,
      url: webhookEndpoints.url,
      description: webhookEndpoints.description,
      types: webhookEndpoints.types,
      oldSecretUntil: webhookEndpoints.oldSecretUntil,
      /** Null once they have had themselves erased. */
      madeBy: sql<string | null>`iif(${users.erasedAt} is null, ${users.name}, null)`,
      createdAt: webhookEndpoints.createdAt,
      lastTakenAt: webhookEndpoints.lastTakenAt,
      disabledAt: webhookEndpoints.disabledAt,
      disabledAs: webhookEndpoints.disabledAs,
      revision: webhookEndpoints.revision,
      /** On their way, and tried before. */
      failing: sql<number>`(select count(*) from webhook_deliveries
        where endpoint_id = webhook_endpoints.id and attempts > 0 and ${IS_OPEN_DELIVERY})`,
    })
    .from(webhookEndpoints)
    .leftJoin(theaters, eq(theaters.id, webhookEndpoints.theaterId))
    .innerJoin(users, eq(users.id, webhookEndpoints.createdBy));

export type Endpoint = Awaited<ReturnType<typeof listEndpoints>>[number];

/** One of a theater that this person runs, or null. */
export async function getEndpoint(
  db: Database,
  { endpointId, staff }: { endpointId: string; staff: Staff },
): Promise<Endpoint | null> {
  const row = await selectEndpoints(db)
    .where(and(eq(webhookEndpoints.id, endpointId), isTheirEndpoint(staff)))
    .get();
  return row ?? null;
}

const MOST = 200;

/** Those of the theaters that this person runs, the newest first. */
export const listEndpoints = (db: Database, staff: Staff) =>
  selectEndpoints(db)
    .where(isTheirEndpoint(staff))
    .orderBy(sql`webhook_endpoints.created_at desc`, sql`webhook_endpoints.rowid desc`)
    .limit(MOST);
