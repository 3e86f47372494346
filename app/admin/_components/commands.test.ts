import { expect, it } from "vitest";
import { listCommands } from "./commands";

const labels = (part: Parameters<typeof listCommands>[0], typed: string) =>
  listCommands(part, typed).flatMap(({ items }) => items.map(({ label }) => label));

it("finds places and deeds by the beginnings of their words, whatever the case", () => {
  expect(labels("admin", "ADD mov")).toEqual(["Add a movie"]);
  expect(labels("admin", "book")).toContain("Bookings");
  expect(labels("admin", "ovie")).toEqual([]);
});

it("offers nobody a place that is not theirs", () => {
  expect(labels("manager", "")).not.toContain("Add a theater");
  expect(labels("door", "")).toEqual(expect.not.arrayContaining(["Bookings", "Reports", "Schedule"]));
});
