import { describe, expect, it } from "vitest";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { afterAnswer } from "./after-answer";
import { afterTap } from "./after-tap";

const seats = [1, 2, 3, 4].map((id): MapSeat => {
  const isSofa = id > 2;
  const [type, groupKey] = isSofa ? (["sofa", "x"] as const) : (["standard", null] as const);
  return { id, ordinal: id - 1, row: "C", number: `${id}`, x: id, y: 0, type, groupKey };
});
const [c1, , c3] = seats as [MapSeat, MapSeat, MapSeat, MapSeat];
const hold = { id: "h", expiresAt: 1, seatIds: [1], table: [], bookingFee: null, currency: "GBP" };

describe("the server's answer", () => {
  it("names the seats that went and offers the nearest in one tap", () => {
    const lost = { ok: false, code: "seats-taken", taken: [1], nearest: [2] } as const;
    const said = afterAnswer(seats, { take: [1], give: [] }, { ...lost, taken: [1], nearest: [2] });
    expect(said?.words).toBe("Someone was a moment faster: C1 went. C2 is free, close by.");
    expect(said?.offer).toEqual({ take: [2], give: [], label: "Take C2" });
  });

  it("says where the best seats are, and that they are apart when they are", () => {
    const got = { ok: true, now: 0, hold } as const;
    const ask = { take: [], give: [] };
    expect(afterAnswer(seats, ask, { ...got, where: "row G, centre, together" })?.words).toBe(
      "Chosen for you: row G, centre, together.",
    );
    expect(afterAnswer(seats, ask, { ...got, where: "rows G and H", split: true })?.words).toMatch(
      /^No row has room for all of you/,
    );
    expect(afterAnswer(seats, ask, got)).toBeNull();
  });
});

describe("a tap", () => {
  it("takes both halves of a sofa, and releases both", () => {
    expect(afterTap(seats, ["free", "free", "free", "free"], c3, 10)).toEqual({ take: [3, 4], give: [] });
    expect(afterTap(seats, ["free", "free", "mine", "mine"], c3, 10)).toEqual({ take: [], give: [3, 4] });
  });

  it("on a seat of another's says so and asks for nothing", () => {
    expect(afterTap(seats, ["held", "free", "free", "free"], c1, 10)).toMatchObject({
      words: "C1 is in someone else's hands for now.",
    });
    expect(afterTap(seats, ["free", "free", "free", "sold"], c3, 10)).toMatchObject({
      words: "C4 is taken.",
    });
  });

  it("beyond the limit is refused kindly", () => {
    expect(afterTap(seats, ["free", "mine", "free", "free"], c3, 2)).toMatchObject({
      words: expect.stringMatching(/^Ten seats/),
    });
  });
});
