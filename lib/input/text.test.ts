import { expect, it } from "vitest";
import { readText } from "./clean";
import { line, text } from "./text";

it("keeps several lines as lines, and no other control characters", () => {
  expect(readText(" one\r\ntwo\rthree\u0007\n\n\tfour \u202E")).toBe("one\ntwo\nthree\n\n\tfour");
  expect(readText("\u200B\n\u3164")).toBe("");
});

it("counts what is kept, not what was typed", () => {
  expect(line(3, 1).safeParse(" \u200Babc ").data).toBe("abc");
  expect(line(3, 1).safeParse("abcd").success).toBe(false);
  expect(line(3, 1).safeParse("\u3164").success).toBe(false);
  expect(text(3).safeParse("\u3164").data).toBe("");
});
