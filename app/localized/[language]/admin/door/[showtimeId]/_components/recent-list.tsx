import { Check, Hand, type LucideIcon, Undo2, X } from "lucide-react";
import { seatWords } from "@/app/localized/[language]/admin/_door/verdict-words";
import { rich } from "@/components/rich";
import type { RecentScan } from "@/lib/door/get-door-state";
import type { RichMessages } from "@/lib/i18n/messages";
import { t } from "@/lib/i18n/t";
import { formatTime } from "@/lib/zoned-time";

type Said = Extract<keyof RichMessages, `door.recent.said.${string}`>;

const OUTCOMES: Record<RecentScan["outcome"], { said: Said; Icon: LucideIcon; look: string }> = {
  admitted: { said: "door.recent.said.admitted", Icon: Check, look: "text-ok" },
  already: { said: "door.recent.said.already", Icon: Hand, look: "text-warn" },
  double: { said: "door.recent.said.double", Icon: Hand, look: "text-warn" },
  "wrong-showtime": { said: "door.recent.said.wrongShowtime", Icon: X, look: "text-danger" },
  "passed-on": { said: "door.recent.said.passedOn", Icon: X, look: "text-danger" },
  cancelled: { said: "door.recent.said.cancelled", Icon: X, look: "text-danger" },
  unknown: { said: "door.recent.said.unknown", Icon: X, look: "text-danger" },
  undone: { said: "door.recent.said.undone", Icon: Undo2, look: "text-ink-soft" },
};

type Props = { scans: RecentScan[]; timeZone: string; onUndo: (scanId: string) => void };

/** The latest scans of every device at this door; an admission can be taken back. */
export function RecentList({ scans, timeZone, onUndo }: Props) {
  if (scans.length === 0) return <p className="text-ink-soft">{t("door.recent.none")}</p>;
  return (
    <ul aria-label={t("door.recent.label")} className="border-line border-t">
      {scans.map(({ scanId, outcome, seat, who, deviceName, at, isIn }) => {
        const { said, Icon, look } = OUTCOMES[outcome];
        const what = seat ? seatWords(seat) : t("door.recent.code");
        return (
          <li key={scanId} className="flex min-h-14 items-center gap-3 border-line border-b py-2">
            <Icon aria-hidden="true" className={`size-5 shrink-0 ${look}`} />
            <div className="min-w-0 grow">
              <p>
                {rich(said, {
                  what,
                  b: (text) => <strong className="font-semibold">{text}</strong>,
                  outcome: (text) => <span className={look}>{text}</span>,
                })}
              </p>
              <p className="truncate text-ink-soft text-sm">
                {rich("door.recent.by", {
                  time: formatTime(at, timeZone),
                  who,
                  device: deviceName,
                  bdi: (name) => <bdi>{name}</bdi>,
                })}
              </p>
            </div>
            {isIn && (
              <button
                type="button"
                onClick={() => onUndo(scanId)}
                aria-label={t("door.recent.undoWhat", { what })}
                className="inline-flex min-h-11 shrink-0 items-center gap-2 rounded-md px-3 font-semibold text-accent hover:bg-sunk"
              >
                <Undo2 aria-hidden="true" className="size-4" />
                {t("door.recent.undo")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
