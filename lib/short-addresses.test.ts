import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { expect, it } from "vitest";
import { shortAddresses } from "./short-addresses";

const ledTo = (path: string) =>
  shortAddresses().find(({ source }) => getPathMatch(source, { strict: true })(path))?.destination ?? null;

it("leads a day, and a day at a theater, to the filters", () => {
  expect(ledTo("/showing/2026-12-05")).toBe("/showing?date=:date");
  expect(ledTo("/showing/today")).toBe("/showing?date=:date");
  expect(ledTo("/showing/2026-12-05/the-lantern")).toBe("/showing?date=:date&theater=:theater");
});

it.each([
  "/showing",
  "/showing/x",
  "/showing/2026-12",
  "/showing/2026-12-05/any/any",
  "/showing/2026-12-05x",
])("leaves %s where it is", (path) => {
  expect(ledTo(path)).toBeNull();
});
