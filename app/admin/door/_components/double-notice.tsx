import { Notice } from "@/components/ui/notice";
import type { Double } from "@/lib/tickets/doubles";
import { formatTime } from "@/lib/zoned-time";
import { seatWords } from "../[showtimeId]/_components/verdict-words";

/** A ticket that more than one device let in, and who did. */
export function DoubleNotice({ double, timeZone }: { double: Double; timeZone: string }) {
  return (
    <Notice tone="warn" title={`${seatWords(double.seat)} was let in more than once`}>
      <ul>
        {double.admissions.map(({ scanId, who, deviceName, at }) => (
          <li key={scanId}>
            {formatTime(at, timeZone)}: <bdi>{who}</bdi>, <bdi>{deviceName}</bdi>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft text-sm">
        One of them was offline and could not know. Ask for both tickets at the seat.
      </p>
    </Notice>
  );
}
