import { Link } from "@/components/link";
import { Notice } from "@/components/ui/notice";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listNotices } from "@/lib/ingress/notices";
import { takesReservations } from "@/lib/payments/counter";
import { hasNoProvider, providersFor } from "@/lib/payments/providers";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";

/** The open theaters of this person where nobody can pay online, though the settings would let somebody take it. */
export async function readClosedOnline(staff: StaffMember) {
  if (hasNoProvider()) return [];
  const theaters = await listTheatersForStaff(database(), staff);
  return theaters.filter(
    ({ archivedAt, paymentProviders }) =>
      archivedAt === null &&
      providersFor(paymentProviders).length === 0 &&
      !takesReservations(paymentProviders),
  );
}

type Props = { staff: StaffMember; closed: Awaited<ReturnType<typeof readClosedOnline>> };

/** What is amiss with how the server is set up: for its admins; that nobody can pay online, for whoever runs a theater. */
export function SetUpNotices({ staff, closed }: Props) {
  const isClosed = hasNoProvider();
  const notices = staff.isAdmin ? listNotices() : [];
  if (!isClosed && closed.length === 0 && notices.length === 0) return null;
  return (
    <div className="mb-8 grid gap-4">
      {isClosed && (
        <Notice tone="warn" title={t("admin.setUp.offline")}>
          {t("admin.setUp.offlineWords")}
        </Notice>
      )}
      {closed.map(({ id, name }) => (
        <Notice key={id} tone="warn" title={t("admin.setUp.closedOnline", { theater: name })}>
          <Link href={`/admin/theaters/${id}`} className="link">
            {t("admin.setUp.chooseProviders")}
          </Link>
        </Notice>
      ))}
      {notices.map((words) => (
        <Notice key={words} tone="warn" title={t("admin.setUp.settings")}>
          {words}
        </Notice>
      ))}
    </div>
  );
}
