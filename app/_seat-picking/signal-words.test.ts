import { describe, expect, it } from "vitest";
import { formatUntil } from "@/lib/zoned-time";
import { lostWords } from "./signal-words";

const heardAt = Date.UTC(2031, 4, 5, 18, 42);

describe("a map that hears nothing", () => {
  it("says as of when it is", () => {
    expect(lostWords({ heardAt }, false)).toBe(
      `The connection is lost; we keep trying. The map is as of ${formatUntil(heardAt)}, and seats may have gone since.`,
    );
  });

  it("tells a phone that is offline from a server that is silent", () => {
    expect(lostWords({ heardAt }, true)).toMatch(/^You are offline\. The map is as of /);
  });

  it("claims nothing of a map that was never answered", () => {
    expect(lostWords({ heardAt: null }, true)).toBe("You are offline.");
    expect(lostWords({ heardAt: null }, false)).toBe("The connection is lost; we keep trying.");
  });
});
