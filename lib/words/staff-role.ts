import type { InvitedRole } from "@/lib/accounts/people/invited-role";
import { t } from "@/lib/i18n/t";

/** "an admin", "an owner of The Lantern", "door staff of The Lantern" */
export const roleWords = (role: InvitedRole, theater: string | null): string =>
  t(`staff.place.${role}`, { theater: theater ?? "" });
