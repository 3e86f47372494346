import type { Room, RoomSeat } from "./room";
import { depthShare, MOST_ASIDE, MOST_UP, viewFrom } from "./view";

/** Two thirds back is where cinemas are tuned: sound is mixed and measured there (SMPTE ST 202, two-thirds point). */
const BEST_DEPTH = 2 / 3;
/** Up to here nobody needs to lift their head: SMPTE EG 18-1994. */
const EASY_UP = 15;
const WEIGHTS = { depth: 45, aside: 20, centre: 20, up: 15 };
/** One party in two kinds of seat pays two prices and sits at two heights. */
const MIXED_TYPES = 5;

/**
 * How good a seat is, 0 to 100:
 *
 *     45 · (1 − ((depth − ⅔) / ⅔)²)     distance to the picture as a share of the room's depth
 *   + 20 · (1 − (aside / 45°)²)         horizontal angle to the middle of the picture
 *   + 20 · (1 − off centre / half the room's width)
 *   + 15 · (1 − (up − 15°) / 20°)       vertical angle to the picture's top, from 15° to 35°
 *
 * each part between 0 and its weight.
 */
export function scoreSeat(room: Room, seat: RoomSeat): number {
  const { asideDegrees, upDegrees } = viewFrom(room, seat);
  const half = (room.right - room.left) / 2;
  const offCentre = half > 0 ? Math.abs(seat.x - (room.left + half)) / half : 0;
  return (
    WEIGHTS.depth * share(1 - ((depthShare(room, seat) - BEST_DEPTH) / BEST_DEPTH) ** 2) +
    WEIGHTS.aside * share(1 - (asideDegrees / MOST_ASIDE) ** 2) +
    WEIGHTS.centre * share(1 - offCentre) +
    WEIGHTS.up * share(1 - (upDegrees - EASY_UP) / (MOST_UP - EASY_UP))
  );
}

/** How good seats are for one party: their mean, less where it mixes types. */
export function scoreBlock(room: Room, seats: readonly RoomSeat[]): number {
  const sum = seats.reduce((total, seat) => total + scoreSeat(room, seat), 0);
  const isMixed = seats.some(({ type }) => type !== seats[0]?.type);
  return sum / seats.length - (isMixed ? MIXED_TYPES : 0);
}

const share = (value: number) => Math.min(1, Math.max(0, value));
