import { Notice } from "@/components/ui/notice";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { listNotices } from "@/lib/ingress/notices";
import { onlineProvider } from "@/lib/payments/providers";

/** What is amiss with how the server is set up: for its admins; that nobody can pay online, for whoever runs a theater. */
export function SetUpNotices({ staff }: { staff: StaffMember }) {
  const isClosed = onlineProvider() === null;
  const notices = staff.isAdmin ? listNotices() : [];
  if (!isClosed && notices.length === 0) return null;
  return (
    <div className="mb-8 grid gap-4">
      {isClosed && (
        <Notice tone="warn" title="Online sales are not set up">
          This installation has no payment provider, so customers cannot pay online: they are sent to the box
          office, where you can sell as usual. Tickets that cost nothing can be booked.
        </Notice>
      )}
      {notices.map((words) => (
        <Notice key={words} tone="warn" title="The server’s settings need a look">
          {words}
        </Notice>
      ))}
    </div>
  );
}
