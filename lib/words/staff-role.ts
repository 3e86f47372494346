import type { InvitedRole } from "@/lib/accounts/people/invited-role";

const ROLES: Record<InvitedRole, (theater: string | null) => string> = {
  admin: () => "an admin",
  owner: (theater) => `an owner of ${theater}`,
  door: (theater) => `door staff of ${theater}`,
};

/** "an admin", "an owner of The Lantern", "door staff of The Lantern" */
export const roleWords = (role: InvitedRole, theater: string | null): string => ROLES[role](theater);
