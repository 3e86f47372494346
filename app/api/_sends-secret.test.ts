import { expect, it } from "vitest";
import { sendsSecret } from "./_sends-secret";

const SECRET = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
const sent = (authorization?: string) => new Headers(authorization === undefined ? {} : { authorization });

it("is who sends the secret, and nobody where there is none", () => {
  expect(sendsSecret(sent(`Bearer ${SECRET}`), SECRET)).toBe(true);
  for (const wrong of [undefined, "", "Bearer ", SECRET, `Bearer ${SECRET}x`, `bearer ${SECRET}`])
    expect(sendsSecret(sent(wrong), SECRET), wrong).toBe(false);
  expect(sendsSecret(sent("Bearer undefined"), undefined)).toBe(false);
  expect(sendsSecret(sent(), undefined)).toBe(false);
});
