import { expect, test } from "vitest";
import { momentsOf } from "./moments-of";

const london = { timeZone: "Europe/London" };
const chicago = { timeZone: "America/Chicago" };
const at = Date.UTC(2026, 10, 24, 19, 30);

test("times of one time zone need no name", () => {
  expect(momentsOf([london, london])(at, london)).toBe("Tue 24 Nov, 19:30");
  expect(momentsOf([])(at, london)).toBe("Tue 24 Nov, 19:30");
});

test("times of several name theirs, as it is at that moment", () => {
  const moment = momentsOf([london, chicago, london]);
  expect(moment(at, london)).toBe("Tue 24 Nov, 19:30 GMT");
  expect(moment(at, chicago)).toBe("Tue 24 Nov, 13:30 CST");
  expect(moment(Date.UTC(2026, 6, 1, 18), chicago)).toBe("Wed 1 Jul, 13:00 CDT");
});
