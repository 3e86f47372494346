import { makeRoom, type Room, type RoomSeat } from "./room";

/** Looking up too far, too far from the middle, the picture too small. */
export type ViewFlaw = "close" | "aside" | "far";

export type SeatView = {
  /** How wide and how high the picture appears. */
  widthDegrees: number;
  heightDegrees: number;
  /** Where the middle of the picture is from straight ahead; negative: to the left. */
  asideDegrees: number;
  /** How far one looks up to the top of the picture. */
  upDegrees: number;
  /** What is not so good about the view; of most seats nothing. */
  flaws: ViewFlaw[];
};

// A layout says where seats are, not where the picture hangs. It is taken to be as wide as most of the room, twice as
// wide as high, a little way before the first row, and to stand the higher above one's eyes the nearer one sits.
const PICTURE_TO_ROOM = 0.85;
const PICTURE_ASPECT = 2;
const FIRST_ROW_TO_PICTURE = 0.45;
const TOP_FROM_FRONT = 0.8;
const TOP_FROM_BACK = 0.5;

/** The top of the picture no higher than 35°, a seat at most 45° aside: SMPTE EG 18-1994. */
export const MOST_UP = 35;
export const MOST_ASIDE = 45;
/** From where a seat counts as far to the side. */
const FAR_ASIDE = 36;
/** THX wants the picture 26° wide from the farthest seat. */
const LEAST_WIDTH = 26;

/** The picture as it is seen from a seat, from the geometry of the room. */
export function viewFrom(room: Room, seat: RoomSeat): SeatView {
  const width = (room.right - room.left + 1) * PICTURE_TO_ROOM;
  const height = width / PICTURE_ASPECT;
  const aside = seat.x - (room.left + room.right) / 2;
  const ahead = seat.y - room.front + width * FIRST_ROW_TO_PICTURE;
  const away = Math.hypot(aside, ahead);
  const top = height * (TOP_FROM_FRONT + (TOP_FROM_BACK - TOP_FROM_FRONT) * depthShare(room, seat));

  const widthDegrees = degrees(width / 2 - aside, ahead) + degrees(width / 2 + aside, ahead);
  const asideDegrees = degrees(-aside, ahead);
  const upDegrees = degrees(top, away);
  const flaws: ViewFlaw[] = [];
  if (upDegrees > MOST_UP) flaws.push("close");
  if (Math.abs(asideDegrees) > FAR_ASIDE) flaws.push("aside");
  if (widthDegrees < LEAST_WIDTH) flaws.push("far");
  return {
    widthDegrees,
    heightDegrees: upDegrees + degrees(height - top, away),
    asideDegrees,
    upDegrees,
    flaws,
  };
}

/** A layout's seats, each with whether its view is restricted. */
export function markRestricted<Seat extends RoomSeat>(seats: readonly Seat[]) {
  const room = makeRoom(seats);
  return seats.map((seat) => ({ ...seat, isRestricted: viewFrom(room, seat).flaws.length > 0 }));
}

/** 0 in the first row, 1 in the last. */
export const depthShare = (room: Room, { y }: RoomSeat): number =>
  room.back > room.front ? (y - room.front) / (room.back - room.front) : 0.5;

const degrees = (opposite: number, adjacent: number) => (Math.atan2(opposite, adjacent) * 180) / Math.PI;
