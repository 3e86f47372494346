import { Check, Hand, type LucideIcon, Undo2, X } from "lucide-react";
import { seatWords } from "@/app/admin/_door/verdict-words";
import type { RecentScan } from "@/lib/door/get-door-state";
import { formatTime } from "@/lib/zoned-time";

const OUTCOMES: Record<RecentScan["outcome"], { words: string; Icon: LucideIcon; look: string }> = {
  admitted: { words: "let in", Icon: Check, look: "text-ok" },
  already: { words: "was in already", Icon: Hand, look: "text-warn" },
  double: { words: "let in twice", Icon: Hand, look: "text-warn" },
  "wrong-showtime": { words: "for another showtime", Icon: X, look: "text-danger" },
  "passed-on": { words: "passed on to a friend", Icon: X, look: "text-danger" },
  cancelled: { words: "cancelled", Icon: X, look: "text-danger" },
  unknown: { words: "not one of our tickets", Icon: X, look: "text-danger" },
  undone: { words: "taken back", Icon: Undo2, look: "text-ink-soft" },
};

type Props = { scans: RecentScan[]; timeZone: string; onUndo: (scanId: string) => void };

/** The latest scans of every device at this door; an admission can be taken back. */
export function RecentList({ scans, timeZone, onUndo }: Props) {
  if (scans.length === 0) return <p className="text-ink-soft">Nobody has come yet.</p>;
  return (
    <ul aria-label="Latest scans" className="border-line border-t">
      {scans.map(({ scanId, outcome, seat, who, deviceName, at, isIn }) => {
        const { words, Icon, look } = OUTCOMES[outcome];
        const name = seat ? seatWords(seat) : "A code";
        return (
          <li key={scanId} className="flex min-h-14 items-center gap-3 border-line border-b py-2">
            <Icon aria-hidden="true" className={`size-5 shrink-0 ${look}`} />
            <div className="min-w-0 grow">
              <p>
                <strong className="font-semibold">{name}</strong> <span className={look}>{words}</span>
              </p>
              <p className="truncate text-ink-soft text-sm">
                {formatTime(at, timeZone)}, <bdi>{who}</bdi>, <bdi>{deviceName}</bdi>
              </p>
            </div>
            {isIn && (
              <button
                type="button"
                onClick={() => onUndo(scanId)}
                aria-label={`Undo: ${name} ${words}`}
                className="inline-flex min-h-11 shrink-0 items-center gap-2 rounded-md px-3 font-semibold text-accent hover:bg-sunk"
              >
                <Undo2 aria-hidden="true" className="size-4" />
                Undo
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
