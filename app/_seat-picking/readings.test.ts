import { describe, expect, it } from "vitest";
import { readings } from "./readings";

describe("readings of what is held", () => {
  it("are news in the order they were asked for", () => {
    const { ask, isNews } = readings();
    const [first, second] = [ask(), ask()];
    expect(isNews(first)).toBe(true);
    expect(isNews(second)).toBe(true);
  });

  it("are none once a later one was heard", () => {
    const { ask, isNews } = readings();
    const [first, second] = [ask(), ask()];
    expect(isNews(second)).toBe(true);
    expect(isNews(first)).toBe(false);
  });

  it("are none when a move was answered since they were asked for", () => {
    const { ask, outdate, isNews } = readings();
    const before = ask();
    outdate();
    const after = ask();
    expect(isNews(before)).toBe(false);
    expect(isNews(after)).toBe(true);
  });
});
