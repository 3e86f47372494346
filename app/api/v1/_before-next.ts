import { answerApi } from "@/app/api/v1/_frame/answer";
import { database } from "@/lib/database";
import type { Arrived, Shortcut } from "@/lib/ingress/shortcut";

const PATH = /^\/api\/v1((?:\/[\w.%~-]{1,200}){1,6})(?:\?|$)/;
/** What changes nothing that anybody is written to about: reads, and holds. */
const READS = ["GET", "HEAD"];
const HOLDS = /^\/holds(?:\/|$)/;
/** All of a theater's data, which is sent while it is read: what is answered here is whole in memory before. */
const EXPORTS = /^\/theaters\/[^/]+\/data$/;

/**
 * Reads and holds by the API, answered before Next where a server of ours stands before it: its route costs more than
 * they do. All else, and addresses written in another way than we write them, are answered by `[[...path]]/route.ts`.
 */
export const answerBeforeNext: Shortcut = (request) => {
  const { method, url } = request;
  const [, place] = PATH.exec(url) ?? [];
  if (place === undefined || EXPORTS.test(place)) return null;
  if (!(READS.includes(method) || HOLDS.test(place))) return null;
  const path = readPath(place);
  return path && answerApi(database(), asRequest(request), path);
};

function readPath(place: string): string[] | null {
  try {
    return place.slice(1).split("/").map(decodeURIComponent);
  } catch {
    return null;
  }
}

function asRequest({ method, url, headers, body }: Arrived): Request {
  const sent = new Headers();
  // what a connection has of its own is not the request's
  for (const [name, said] of Object.entries(headers))
    if (said !== undefined && !name.startsWith(":")) sent.set(name, String(said));
  return new Request(`http://localhost${url}`, {
    ...{ method, headers: sent },
    ...(body.length > 0 && !READS.includes(method) && { body: new Uint8Array(body) }),
  });
}
