import { MINUTE_MS } from "@/lib/clock-units";
import { HOLD_TTL_MS, MAX_SEATS_PER_HOLD } from "./hold-limits";

/**
 * Work is so many zero bits that hashes have to begin with: each bit doubles it. It is asked of who begins a hold once
 * their network has tried as many seats of the showtime as it may hold there, and bought none; or once the showtime is hot.
 */
export const WORK_LIMITS = {
  leastBits: 16,
  /** Less than a minute of an ordinary computer, some minutes of an old phone: nobody is asked for more. */
  mostBits: 25,
  /** Each further party's seats double it. */
  seatsPerDoubling: MAX_SEATS_PER_HOLD,
  /** A showtime is hot with so many seats in hands, which no address alone can hold, and this share of what is not gone. */
  hotSeats: 41,
  hotPercent: 50,
  hotPercentPerDoubling: 10,
  /** Others of the network may take a party's seats meanwhile. */
  slackBits: 1,
  goodForMs: 10 * MINUTE_MS,
};

/** No hold in somebody's hands is promised for longer; what is, is sold, reserved or the house's. */
export const IN_HANDS_MS = HOLD_TTL_MS;

/** It is done in parts, each for an equal share of the work, so that it takes about as long as it says. */
export const WORK_PARTS = 8;
export const PART_BITS = 3;

/**
 * What is to be done: for each of the `parts` a number, so that the SHA-256 of "salt.part.number" begins with that many
 * zero bits. Parts count from 0.
 */
export type Work = {
  /** Comes back as it is. */
  challenge: string;
  salt: string;
  parts: number;
  zeros: number;
};

/** Work that was done. */
export type Proof = { challenge: string; nonces: number[] };
