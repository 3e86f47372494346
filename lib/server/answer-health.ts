import { SECOND_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import type { Shortcut } from "@/lib/ingress/shortcut";
import { keptFor } from "./kept-for";
import { freeBytesAt, lookAround } from "./readiness";
import { getSchemaStanding } from "./schema-standing";

const headers = { "Cache-Control": "no-store" };

/** The tables are read in full for it, and do not change by themselves. */
const standing = keptFor(10 * SECOND_MS, async () => getSchemaStanding(database()));

/** Anyone may ask, as often as they like: the database is asked once a second at most. */
const readiness = keptFor(SECOND_MS, () =>
  lookAround(database, {
    standing,
    freeBytes: () => freeBytesAt(env.DATABASE_URL),
    withinMs: SECOND_MS,
    now: Date.now(),
  }),
);

/** That this process answers at all. */
export const tellLive = (): Response => Response.json({ live: true }, { headers });

/** Whether it can sell, with the codes of what is wrong: no path, no address, no figure. */
export async function tellReady(): Promise<Response> {
  const { faults, warnings } = await readiness();
  const ready = faults.length === 0;
  return Response.json({ ready, faults, warnings }, { status: ready ? 200 : 503, headers });
}

/**
 * Both are answered before everything else that a server does, so that it is not taken for dead when it is only busy.
 * Where no server of ours stands before Next, `app/api/health` answers the same.
 */
export const answerHealth: Shortcut = ({ method, url }) => {
  if (method !== "GET" && method !== "HEAD") return null;
  switch (url.split("?", 1)[0]) {
    case "/api/health/live":
      return Promise.resolve(tellLive());
    case "/api/health/ready":
      return tellReady();
    default:
      return null;
  }
};
