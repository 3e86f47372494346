import { describe, expect, it } from "vitest";
import { seatTurns } from "./seat-turns";

const take = (...ids: number[]) => ({ take: ids, give: [] });
const release = (...ids: number[]) => ({ take: [], give: ids });

/** Asks one after the other without an answer; what was sent. */
function sent(...asked: Parameters<ReturnType<typeof seatTurns>>[0][]) {
  const inTurn = seatTurns();
  const found: number[] = [];
  asked.forEach((each, at) => {
    void inTurn(each, () => new Promise(() => found.push(at)));
  });
  return found;
}

describe("taps of one person", () => {
  it("do not wait for each other", () => {
    expect(sent(take(1), take(2), take(3, 4))).toEqual([0, 1, 2]);
    expect(sent(release(1), release(2))).toEqual([0, 1]);
  });

  it("wait for one that touches the same seat", () => {
    expect(sent(take(1), release(1))).toEqual([0]);
    expect(sent(release(1), take(1))).toEqual([0]);
  });

  it("take seats once others have made room for them", () => {
    expect(sent(release(1), take(2))).toEqual([0]);
    expect(sent(take(1), release(2))).toEqual([0, 1]);
  });

  it("wait for one that is asked alone, and it for them", () => {
    expect(sent(null, take(1))).toEqual([0]);
    expect(sent(take(1), null)).toEqual([0]);
  });

  it("go on in their order once it is their turn, whatever was answered", async () => {
    const inTurn = seatTurns();
    const found: string[] = [];
    const lost = inTurn(take(1), async () => {
      found.push("take");
      throw new Error("lost");
    });
    const back = inTurn(release(1), async () => found.push("release"));
    await expect(lost).rejects.toThrow("lost");
    await back;
    expect(found).toEqual(["take", "release"]);
  });
});
