import { expect, it } from "vitest";
import { isolate } from "./isolate";

it("keeps a name that runs the other way to itself, and leaves others as they are", () => {
  expect(`For ${isolate("Ada Quill")}.`).toBe("For Ada Quill.");
  expect(isolate("שרה 7")).toBe("\u2068שרה 7\u2069");
  expect(isolate("محمد")).toBe("\u2068محمد\u2069");
  expect(isolate("\u202Eeve")).toBe("\u2068\u202Eeve\u2069");
});
