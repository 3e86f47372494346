import { depthOf, MOST_DEPTH } from "./json-depth";

/** What a body says as JSON; null when it is none, or nested beyond all use. */
export function parseJson(body: Buffer): unknown {
  if (depthOf(body) > MOST_DEPTH) return null;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
