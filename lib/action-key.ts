import { hkdfSync } from "node:crypto";

const KEY_BYTES = 32;

/**
 * The key under the ids of server actions, as base64. Derived, not random, so that every build of one installation gives
 * an action the same id and a page opened before a deployment can still send its forms. It guards no secret: an id is
 * in the scripts of the pages, and no action of ours closes over anything. So a build without `AUTH_SECRET` may use a
 * key that others know.
 */
export const actionKey = (secret = "a build without a secret"): string =>
  Buffer.from(hkdfSync("sha256", secret, "", "matinee server actions", KEY_BYTES)).toString("base64");
