import { Notice } from "@/components/ui/notice";
import type { Double } from "@/lib/door/doubles";
import { formatTime } from "@/lib/zoned-time";
import { seatWords } from "./verdict-words";

type Words = { title: (seat: string | null) => string; advice: string };

const WORDS: Record<Double["why"], Words> = {
  double: {
    title: (seat) => `${seat} was let in more than once`,
    advice: "One of them was offline and could not know. Ask for both tickets at the seat.",
  },
  cancelled: {
    title: (seat) => `${seat} was let in on a cancelled ticket`,
    advice: "The device was offline and could not know. The seat may belong to somebody else now.",
  },
  "passed-on": {
    title: (seat) => `${seat} was let in by a code that had ended`,
    advice:
      "The ticket had been passed on to a friend, and the device was offline. Ask for the new code at the seat.",
  },
  "wrong-showtime": {
    title: (seat) => `${seat} was let in on a ticket for another showtime`,
    advice: "The device was offline and could not know. Ask for the ticket at the seat.",
  },
  unknown: {
    title: () => "Somebody was let in on a ticket that is not ours",
    advice: "The device was offline and could not know. Check the tickets in the screen.",
  },
};

/** An admission that should not have been, and who made it. */
export function DoubleNotice({ double, timeZone }: { double: Double; timeZone: string }) {
  const { title, advice } = WORDS[double.why];
  return (
    <Notice tone="warn" title={title(double.seat && seatWords(double.seat))}>
      <ul>
        {double.admissions.map(({ scanId, who, deviceName, at }) => (
          <li key={scanId}>
            {formatTime(at, timeZone)}: <bdi>{who}</bdi>, <bdi>{deviceName}</bdi>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft text-sm">{advice}</p>
    </Notice>
  );
}
