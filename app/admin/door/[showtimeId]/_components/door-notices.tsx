import { DoubleNotice } from "@/app/admin/_door/double-notice";
import { Notice } from "@/components/ui/notice";
import type { Double } from "@/lib/door/doubles";

type Props = { doubles: Double[]; isRefused: boolean; timeZone: string };

/** What those at the door must hear of and cannot see. */
export function DoorNotices({ doubles, isRefused, timeZone }: Props) {
  if (doubles.length === 0 && !isRefused) return null;
  return (
    <div className="mb-6 grid grid-cols-1 gap-3">
      {isRefused && (
        <Notice tone="danger" title="You don’t have access to this door">
          You are signed out, or no longer on this theater’s team. What was scanned stays on this device until
          you{" "}
          <a href={`/sign-in?next=${encodeURIComponent("/admin/door")}`} className="link">
            sign in
          </a>
          .
        </Notice>
      )}
      {doubles.map((double) => (
        <DoubleNotice key={double.id} double={double} timeZone={timeZone} />
      ))}
    </div>
  );
}
