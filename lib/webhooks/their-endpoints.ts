import { and, eq, isNull, type SQL } from "drizzle-orm";
import { hasRow } from "@/db/conditions";
import { webhookEndpoints } from "@/db/schema/webhooks";
import { isAdminNow } from "@/lib/accounts/people/invited-role";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";

type Staff = Pick<StaffMember, "userId" | "isAdmin">;

/** Condition on `webhook_endpoints`: one of a theater that this person runs, for an admin any; and it is there still. */
export const isTheirEndpoint = (staff: Staff): SQL | undefined =>
  and(
    isNull(webhookEndpoints.removedAt),
    staff.isAdmin ? isAdminNow(staff) : canManage(staff, webhookEndpoints.theaterId),
  );

/** The same of this one. */
export const hasTheirEndpoint = (staff: Staff, endpointId: string, ...more: SQL[]): SQL =>
  hasRow(webhookEndpoints, eq(webhookEndpoints.id, endpointId), isTheirEndpoint(staff), ...more);
