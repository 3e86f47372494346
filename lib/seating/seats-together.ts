import { isAccessible, type Occupancy, type Room } from "./room";

/** Whether so many free seats stand side by side with no aisle between; those kept for people who need them do not count. */
export const hasTogether = (room: Room, occupancy: Occupancy, seats: number): boolean =>
  room.runs.some((run) => {
    let free = 0;
    return run.some((seat) => {
      free = occupancy.isFree(seat.ordinal) && !isAccessible(seat) ? free + 1 : 0;
      return free >= seats;
    });
  });
