import { MINUTE_MS } from "@/lib/clock-units";
import type { Door } from "@/lib/door/door";
import { formatStart } from "@/lib/zoned-time";
import { KeptHere } from "./kept-here";

/** When people come. */
const isOpen = ({ startsAt, endsAt, state }: Door, now: number) =>
  state === "on-sale" &&
  startsAt - 45 * MINUTE_MS <= now &&
  now < Math.min(endsAt, startsAt + 45 * MINUTE_MS);

function wordFor(door: Door, now: number): string | null {
  if (door.state === "cancelled") return "cancelled";
  if (door.endsAt <= now) return "over";
  if (isOpen(door, now)) return "people are coming";
  return door.startsAt <= now ? "playing" : null;
}

/** One showtime a row: when, what, where, and how many are in; `today` is the day that the list stands under. */
export function DoorList({ doors, today, now }: { doors: Door[]; today: string; now: number }) {
  return (
    <ul className="border-line border-t">
      {doors.map((door) => {
        const { id, startsAt, timeZone, movieTitle, screenName, certificate, sold, admitted, doubles } = door;
        const word = wordFor(door, now);
        const isQuiet = door.endsAt <= now || door.state === "cancelled";
        return (
          <li key={id} className="border-line border-b">
            {/* a whole new page, for what only the scanner's page may load */}
            <a
              href={`/admin/door/${id}`}
              className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-3 hover:bg-sunk sm:grid-cols-[6rem_minmax(0,1fr)_12rem] sm:px-3"
            >
              <span className={`font-display text-xl ${isQuiet ? "text-ink-soft" : ""}`}>
                {formatStart(startsAt, timeZone, today)}
              </span>
              <span className="min-w-0">
                <span className="block font-semibold">{movieTitle}</span>
                <span className="block text-ink-soft text-sm">
                  {screenName}
                  {certificate && (
                    <>
                      , <span className="whitespace-nowrap">certificate {certificate}</span>
                    </>
                  )}
                  {word && (
                    <span
                      className={`block sm:inline sm:pl-3 ${word === "people are coming" ? "font-semibold text-ok" : ""}`}
                    >
                      {word}
                    </span>
                  )}
                </span>
                <KeptHere showtimeId={id} />
                {doubles > 0 && (
                  <span className="block font-semibold text-sm text-warn">
                    {doubles} {doubles === 1 ? "ticket" : "tickets"} let in twice or in error
                  </span>
                )}
              </span>
              <span className="text-right">
                <span className="whitespace-nowrap">
                  <strong className="font-semibold">{admitted}</strong> of {sold} in
                </span>
                <span
                  aria-hidden="true"
                  className="mt-1 ml-auto hidden h-1.5 w-full overflow-hidden rounded-md bg-sunk sm:block"
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
