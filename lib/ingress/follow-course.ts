import type { IncomingMessage, ServerResponse } from "node:http";
import { beforeHead } from "./before-head";
import type { Course, Load } from "./load";

/** Open as long as a person looks at it. */
const STREAM = "text/event-stream";

/**
 * Counts a request as long as there is something to do for it: not while its client has yet to send the rest of it, or
 * to take what is answered, and not once all of its answer is given out or a seat map is open. Whoever sends slowly, reads
 * slowly or asks behind an open seat map on the same line would else keep others away, at no cost of theirs.
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
  beforeHead(response, () => {
    if (String(response.getHeader("content-type")).startsWith(STREAM)) course.end();
  });
  response.on("drain", course.goesOn);
  response.once("close", course.end);
  return course;
}
