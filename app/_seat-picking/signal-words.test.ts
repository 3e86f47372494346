import { describe, expect, it } from "vitest";
import { formatUntil } from "@/lib/zoned-time";
import { lostWords } from "./signal-words";

const heardAt = Date.UTC(2031, 4, 5, 18, 42);

describe("a map that hears nothing", () => {
  it("says as of when it is", () => {
    expect(lostWords({ heardAt, isRush: false }, false)).toBe(
      `The connection is lost; we keep trying. The map is as of ${formatUntil(heardAt)}, and seats may have gone since.`,
    );
  });

  it("tells a phone that is offline from a server that is silent", () => {
    expect(lostWords({ heardAt, isRush: false }, true)).toMatch(/^You are offline\. The map is as of /);
  });

  it("says why a server that answers everyone else has no time for a map", () => {
    expect(lostWords({ heardAt, isRush: true }, false)).toMatch(
      /^Very many people are here right now, so the map waits a little; we keep trying\. The map is as of /,
    );
    expect(lostWords({ heardAt, isRush: true }, true)).toMatch(/^You are offline\./);
  });

  it("claims nothing of a map that was never answered", () => {
    expect(lostWords({ heardAt: null, isRush: false }, true)).toBe("You are offline.");
    expect(lostWords({ heardAt: null, isRush: false }, false)).toBe(
      "The connection is lost; we keep trying.",
    );
  });
});
