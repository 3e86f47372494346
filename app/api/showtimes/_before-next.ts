import { busy } from "@/app/_http/busy";
import { TEST_CLOCK_HEADER, timeBy } from "@/lib/clock";
import { database } from "@/lib/database";
import type { Shortcut } from "@/lib/ingress/shortcut";
import { orBusy } from "@/lib/or-busy";
import { tellAvailability } from "../_tell-availability";

const PATH = /^\/api\/showtimes\/([1-9]\d{0,14})\/availability$/;

/**
 * Every open map's question, as by `[id]/availability/route.ts`, before Next: it is answered from memory, so that
 * Next's own part would be most of what it costs.
 */
export const answerAvailability: Shortcut = ({ method, url, headers }) => {
  const [, showtimeId] = PATH.exec(url) ?? [];
  if (method !== "GET" || !showtimeId) return null;
  return orBusy(() =>
    tellAvailability(database(), {
      showtimeId: Number(showtimeId),
      knownTag: headers["if-none-match"] ?? null,
      now: timeBy(headers[TEST_CLOCK_HEADER]?.toString()),
    }),
  ).then((answer) => (answer instanceof Response ? answer : busy()));
};
