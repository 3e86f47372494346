import { write } from "@/db/write";
import { callStep } from "./admission";
import { once } from "./once";
import { outdate } from "./view-room";
import { CALL_MS } from "./waiting-limits";

/** Calls as many as may choose now. Whoever asks how the room stands sees to it: no timer does. */
export const callNext = once(async (db, showtimeId, now) => {
  await write(db, [callStep(db, showtimeId, { now, until: now + CALL_MS })]);
  outdate(db, showtimeId);
});
