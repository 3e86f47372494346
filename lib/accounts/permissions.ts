import { STAFF_ROLES, type StaffRole } from "@/db/schema/accounts";

/** What somebody may do at a theater: run it, sell at its counter, keep its door. */
export const PERMISSIONS = ["manage", "sell", "door"] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What each role at a theater is for. An admin may do all of it, at every theater. */
export const MAY: Record<StaffRole, readonly Permission[]> = {
  owner: PERMISSIONS,
  door: ["door"],
};

/** Where the dashboard begins for whoever may do that. */
export const homeOf = (may: readonly Permission[]) =>
  may.includes("manage") ? "/admin" : may.includes("sell") ? "/admin/box-office" : "/admin/door";

/** The roles that may do it. */
export const rolesWith = (permission: Permission): StaffRole[] =>
  STAFF_ROLES.filter((role) => MAY[role].includes(permission));
