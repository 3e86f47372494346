import { rich } from "@/components/rich";
import { MINUTE_MS } from "@/lib/clock-units";
import type { Door } from "@/lib/door/door";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { formatStart } from "@/lib/zoned-time";
import { KeptHere } from "./kept-here";

/** When people come. */
const isOpen = ({ startsAt, endsAt, state }: Door, now: number) =>
  state === "on-sale" &&
  startsAt - 45 * MINUTE_MS <= now &&
  now < Math.min(endsAt, startsAt + 45 * MINUTE_MS);

function stateOf(door: Door, now: number) {
  if (door.state === "cancelled") return "cancelled";
  if (door.endsAt <= now) return "over";
  if (isOpen(door, now)) return "open";
  return door.startsAt <= now ? "playing" : null;
}

/** One showtime a row: when, what, where, and how many are in; `today` is the day that the list stands under. */
export function DoorList({ doors, today, now }: { doors: Door[]; today: string; now: number }) {
  return (
    <ul className="border-line border-t">
      {doors.map((door) => {
        const { id, startsAt, timeZone, movieTitle, screenName, certificate, sold, admitted, doubles } = door;
        const state = stateOf(door, now);
        const isQuiet = door.endsAt <= now || door.state === "cancelled";
        return (
          <li key={id} className="border-line border-b">
            {/* a whole new page, for what only the scanner's page may load */}
            <a
              href={localPath(`/admin/door/${id}`)}
              className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-3 hover:bg-sunk sm:grid-cols-[6rem_minmax(0,1fr)_12rem] sm:px-3"
            >
              <span className={`font-display text-xl ${isQuiet ? "text-ink-soft" : ""}`}>
                {formatStart(startsAt, timeZone, today)}
              </span>
              <span className="min-w-0">
                <span className="block font-semibold">{movieTitle}</span>
                <span className="block text-ink-soft text-sm">
                  {certificate
                    ? rich("door.list.where", {
                        screen: screenName,
                        name: certificate,
                        whole: (text) => <span className="whitespace-nowrap">{text}</span>,
                      })
                    : screenName}
                  {state && (
                    <span
                      className={`block sm:inline sm:ps-3 ${state === "open" ? "font-semibold text-ok" : ""}`}
                    >
                      {t(`door.list.${state}`)}
                    </span>
                  )}
                </span>
                <KeptHere showtimeId={id} />
                {doubles > 0 && (
                  <span className="block font-semibold text-sm text-warn">
                    {t("door.list.doubles", { count: doubles })}
                  </span>
                )}
              </span>
              <span className="text-end">
                <span className="whitespace-nowrap">
                  {rich("door.list.in", {
                    count: admitted,
                    sold,
                    b: (text) => <strong className="font-semibold">{text}</strong>,
                  })}
                </span>
                <span
                  aria-hidden="true"
                  className="mt-1 ms-auto hidden h-1.5 w-full overflow-hidden rounded-md bg-sunk sm:block"
                >
                  <span
                    className="block h-full bg-ink-soft"
                    style={{ width: `${sold > 0 ? (100 * admitted) / sold : 0}%` }}
                  />
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
