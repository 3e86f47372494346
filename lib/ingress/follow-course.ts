import type { IncomingMessage, ServerResponse } from "node:http";
import type { Course, Load } from "./load";

/**
 * Counts a request as long as there is something to do for it: not while its client has yet to send the rest of it, or to
 * take what is answered, and not once all of its answer is given out. Whoever sends slowly, reads slowly or asks behind
 * an open seat map on the same line would else keep others away, at no cost of theirs.
 */
export function followCourse(load: Load, request: IncomingMessage, response: ServerResponse): Course {
  const course = load.begin(() => request.socket.destroy());
  const { write, end } = response;
  response.write = ((...part: Parameters<typeof write>) => {
    const isTaken = write.apply(response, part);
    if (!isTaken) course.waits();
    return isTaken;
  }) as typeof write;
  response.end = ((...last: Parameters<typeof end>) => {
    course.waits();
    return end.apply(response, last);
  }) as typeof end;
  response.on("drain", course.goesOn);
  response.once("close", course.end);
  return course;
}

/** Of an open seat map, which counts among those alone. */
export const UNCOUNTED: Course = { waits: () => {}, goesOn: () => {}, end: () => {} };
