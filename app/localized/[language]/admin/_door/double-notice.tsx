import { rich } from "@/components/rich";
import { Notice } from "@/components/ui/notice";
import type { Double } from "@/lib/door/doubles";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatTime } from "@/lib/zoned-time";
import { seatWords } from "./verdict-words";

type Words = { title: (seat: string) => string; advice: FixedKey };

const WORDS: Record<Double["why"], Words> = {
  double: {
    title: (seat) => t("door.double.twice.title", { seat }),
    advice: "door.double.twice.advice",
  },
  cancelled: {
    title: (seat) => t("door.double.cancelled.title", { seat }),
    advice: "door.double.cancelled.advice",
  },
  "passed-on": {
    title: (seat) => t("door.double.passedOn.title", { seat }),
    advice: "door.double.passedOn.advice",
  },
  "wrong-showtime": {
    title: (seat) => t("door.double.wrongShowtime.title", { seat }),
    advice: "door.double.wrongShowtime.advice",
  },
  unknown: {
    title: () => t("door.double.unknown.title"),
    advice: "door.double.unknown.advice",
  },
};

/** An admission that should not have been, and who made it. */
export function DoubleNotice({ double, timeZone }: { double: Double; timeZone: string }) {
  const { title, advice } = WORDS[double.why];
  return (
    <Notice tone="warn" title={title(double.seat ? seatWords(double.seat) : "")}>
      <ul>
        {double.admissions.map(({ scanId, who, deviceName, at }) => (
          <li key={scanId}>
            {rich("door.double.admission", {
              time: formatTime(at, timeZone),
              who,
              device: deviceName,
              bdi: (name) => <bdi>{name}</bdi>,
            })}
          </li>
        ))}
      </ul>
      <p className="text-ink-soft text-sm">{t(advice)}</p>
    </Notice>
  );
}
