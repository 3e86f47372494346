import { formatNumber } from "@/lib/formatters";
import type { RoomView } from "@/lib/holding/waiting/view-room";
import { USUAL_CAPACITY } from "@/lib/holding/waiting/waiting-limits";
import { formatFullDay, formatTime, localDay } from "@/lib/zoned-time";
import type { WaitingRoomProps } from "./waiting-room";

const DAY_MS = 86_400_000;

type At = { timeZone: string; now: number };
type Shown = Pick<WaitingRoomProps, "standing" | "wall" | "capacity">;

/** What the dashboard shows of a showtime's waiting room; where there is none, what one would begin with. */
export function showRoom(room: RoomView | null, { timeZone, now }: At): Shown {
  const wallOf = (at: number) => ({ day: localDay(at, timeZone), time: formatTime(at, timeZone) });
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
  const when = `${formatFullDay(opensAt, timeZone)} at ${formatTime(opensAt, timeZone)}`;
  if (drawnAt === null)
    return `The sale opens on ${when}. ${peopleWords(people, "is", "are")} in the waiting room.`;
  const through = people - waiting - choosing - away;
  const gone = away > 0 ? ` ${peopleWords(away, "was", "were")} gone at the opening and may come back.` : "";
  return `Open since ${when}. ${peopleWords(waiting, "waits", "wait")}, ${formatNumber(choosing)} may choose now, ${formatNumber(through)} had their turn.${gone}`;
}

const peopleWords = (count: number, one: string, many: string): string =>
  count === 1 ? `One person ${one}` : `${formatNumber(count)} people ${many}`;
