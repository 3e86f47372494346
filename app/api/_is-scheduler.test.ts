import { expect, it } from "vitest";
import { isScheduler } from "./_is-scheduler";

const SECRET = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
const sent = (authorization?: string) => new Headers(authorization === undefined ? {} : { authorization });

it("is who sends the secret, and nobody where there is none", () => {
  expect(isScheduler(sent(`Bearer ${SECRET}`), SECRET)).toBe(true);
  for (const wrong of [undefined, "", "Bearer ", SECRET, `Bearer ${SECRET}x`, `bearer ${SECRET}`])
    expect(isScheduler(sent(wrong), SECRET), wrong).toBe(false);
  expect(isScheduler(sent("Bearer undefined"), undefined)).toBe(false);
  expect(isScheduler(sent(), undefined)).toBe(false);
});
