import { tellAvailability } from "@/lib/claims/tell-availability";
import { TEST_CLOCK_HEADER, timeBy } from "@/lib/clock";
import { database } from "@/lib/database";
import type { Shortcut } from "@/lib/ingress/shortcut";
import { busyResponse, orBusy } from "@/lib/or-busy";

const PATH = /^\/api\/showtimes\/([1-9]\d{0,14})\/availability$/;

/**
 * Every open map's question, as by `app/api/showtimes/[id]/availability/route.ts`: it is answered from memory, so that
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
  ).then((answer) => (answer instanceof Response ? answer : busyResponse()));
};
