import { memo } from "react";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import type { Groups } from "@/lib/layouts/seat-groups";
import { type Frame, pointOn } from "./board-frame";
import { BoardSeat } from "./board-seat";

type Props = {
  seats: readonly PlacedSeat[];
  groups: Groups;
  frame: Frame;
  marked: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  wrong: ReadonlySet<string>;
};

/** All seats of the board. Each is drawn anew only when something of its own has changed. */
export const BoardSeats = memo(function BoardSeats({ seats, groups, frame, marked, chosen, wrong }: Props) {
  const firstHalves = new Map<string, PlacedSeat>();
  for (const seat of seats) {
    const key = seat.type === "sofa" ? groups.keys.get(seat.guid) : undefined;
    const half = key === undefined ? undefined : firstHalves.get(key);
    if (key !== undefined && (!half || seat.x < half.x)) firstHalves.set(key, seat);
  }
  const shapeOf = (seat: PlacedSeat) => {
    if (seat.type !== "sofa") return seat.type;
    const key = groups.keys.get(seat.guid);
    if (key === undefined) return "standard";
    return firstHalves.get(key) === seat ? "sofa-left" : "sofa-right";
  };
  const lookOf = ({ guid }: PlacedSeat) => {
    if (marked.has(guid)) return "marked";
    if (chosen.has(guid)) return "chosen";
    return wrong.has(guid) ? "wrong" : "plain";
  };
  return seats.map((seat) => (
    <BoardSeat
      key={seat.guid}
      {...pointOn(frame, seat)}
      shape={shapeOf(seat)}
      number={seat.number}
      look={lookOf(seat)}
    />
  ));
});
