import { Notice } from "@/components/ui/notice";
import type { Double } from "@/lib/tickets/doubles";
import { formatTime } from "@/lib/zoned-time";
import { DoubleNotice } from "../../_components/double-notice";
import { type Late, seatOf } from "./send-queue";
import { seatWords } from "./verdict-words";

type Props = { doubles: Double[]; late: Late[]; isRefused: boolean; timeZone: string };

/** What those at the door must hear of and cannot see. */
export function DoorNotices({ doubles, late, isRefused, timeZone }: Props) {
  const cancelled = late.filter(({ verdict }) => verdict.outcome !== "double");
  if (doubles.length + cancelled.length === 0 && !isRefused) return null;
  return (
    <div className="mb-6 grid grid-cols-1 gap-3">
      {isRefused && (
        <Notice tone="danger" title="This door is closed to you">
          You are signed out, or no longer on this theater’s team. What was scanned stays on this device until
          you{" "}
          <a href={`/sign-in?next=${encodeURIComponent("/admin/door")}`} className="link">
            sign in
          </a>
          .
        </Notice>
      )}
      {doubles.map((double) => (
        <DoubleNotice key={double.ticketId} double={double} timeZone={timeZone} />
      ))}
      {cancelled.map(({ scan, verdict }) => {
        const seat = seatOf(verdict);
        return (
          <Notice key={scan.id} tone="warn" title={seat ? seatWords(seat) : "A ticket that is not ours"}>
            {verdict.outcome === "cancelled"
              ? `was let in offline at ${formatTime(scan.scannedAt, timeZone)}, but had been cancelled.`
              : `was let in offline at ${formatTime(scan.scannedAt, timeZone)}, but is not good here.`}
          </Notice>
        );
      })}
    </div>
  );
}
