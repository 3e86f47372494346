import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { database } from "@/lib/database";
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
        <Notice tone="warn" title="Online sales are not set up">
          This installation has no payment provider, so customers cannot pay online: they are sent to the box
          office, where you can sell as usual. Tickets that cost nothing can be booked.
        </Notice>
      )}
      {closed.map(({ id, name }) => (
        <Notice key={id} tone="warn" title={`Nobody can pay online at ${name}`}>
          <Link href={`/admin/theaters/${id}`} className="link">
            Choose how its customers pay
          </Link>
        </Notice>
      ))}
      {notices.map((words) => (
        <Notice key={words} tone="warn" title="The server’s settings need a look">
          {words}
        </Notice>
      ))}
    </div>
  );
}
