import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { isSigned, signWebhook, TOLERANCE_MS } from "./webhook-signature";

const now = Date.UTC(2026, 10, 22, 12);
const body = Buffer.from('{"amount":1250}');
const signed = signWebhook({ secret: "new", body, at: now });
const judge = (header: string | null, over: Partial<Parameters<typeof isSigned>[1]> = {}) =>
  isSigned(header, { secrets: ["old", "new"], body, now, ...over });

it("is the digest of time and body, and holds under either of two secrets", () => {
  const digest = createHmac("sha256", "new")
    .update(`${now / 1_000}.${body}`)
    .digest("hex");
  expect(signed).toBe(`t=${now / 1_000},v1=${digest}`);
  expect(judge(signed)).toBe(true);
  expect(judge(signWebhook({ secret: "old", body, at: now }))).toBe(true);
  expect(judge(`${signed},v0=aa,v1=bb`)).toBe(true);
});

it.each([null, "", "t=1", "v1=aa", `t=x,${signed.split(",")[1]}`, `${signed.slice(0, -2)}`, "=,=,t=,v1="])(
  "does not hold for %s",
  (header) => {
    expect(judge(header)).toBe(false);
  },
);

it("does not hold for another body, another secret, or after five minutes either way", () => {
  expect(judge(signed, { body: Buffer.from('{"amount":1}') })).toBe(false);
  expect(judge(signed, { secrets: ["other"] })).toBe(false);
  expect(judge(signed, { secrets: [] })).toBe(false);
  for (const late of [TOLERANCE_MS + 1, -TOLERANCE_MS - 1])
    expect(judge(signed, { now: now + late })).toBe(false);
  for (const late of [TOLERANCE_MS, -TOLERANCE_MS]) expect(judge(signed, { now: now + late })).toBe(true);
});
