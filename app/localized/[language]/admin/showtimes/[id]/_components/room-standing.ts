import type { RoomView } from "@/lib/holding/waiting/view-room";
import { USUAL_CAPACITY } from "@/lib/holding/waiting/waiting-limits";
import { t } from "@/lib/i18n/t";
import { clockTime, formatFullDay, formatTime, localDay } from "@/lib/zoned-time";
import type { WaitingRoomProps } from "./waiting-room";

const DAY_MS = 86_400_000;

type At = { timeZone: string; now: number };
type Shown = Pick<WaitingRoomProps, "standing" | "wall" | "capacity">;

/** What the dashboard shows of a showtime's waiting room; where there is none, what one would begin with. */
export function showRoom(room: RoomView | null, { timeZone, now }: At): Shown {
  const wallOf = (at: number) => ({ day: localDay(at, timeZone), time: clockTime(at, timeZone) });
  if (!room) {
    return {
      standing: null,
      wall: { day: localDay(now + DAY_MS, timeZone), time: "10:00" },
      capacity: USUAL_CAPACITY,
    };
  }
  const { opensAt, drawnAt, capacity } = room;
  return {
    standing: standingWords(room, timeZone),
    wall: drawnAt === null ? wallOf(opensAt) : null,
    capacity,
  };
}

function standingWords(
  { opensAt, drawnAt, people, waiting, away, choosing }: RoomView,
  timeZone: string,
): string {
  const when = { day: formatFullDay(opensAt, timeZone), time: formatTime(opensAt, timeZone) };
  if (drawnAt === null) return t("showtimes.room.standingBefore", { ...when, people });
  const through = people - waiting - choosing - away;
  return [
    t("showtimes.room.standingOpen", { ...when, waiting, choosing, through }),
    ...(away > 0 ? [t("showtimes.room.standingAway", { away })] : []),
  ].join(" ");
}
