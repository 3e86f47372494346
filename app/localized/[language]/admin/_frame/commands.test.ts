import { expect, it } from "vitest";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import { listCommands } from "./commands";

const labels = (access: Parameters<typeof listCommands>[0], typed: string) =>
  listCommands(access, typed).flatMap(({ items }) => items.map(({ label }) => label));

const ADMIN = [...PERMISSIONS, "admin"] as const;

it("finds pages and actions by the beginnings of their words, whatever the case", () => {
  expect(labels(ADMIN, "ADD mov")).toEqual(["Add a movie"]);
  expect(labels(ADMIN, "book")).toContain("Bookings");
  expect(labels(ADMIN, "ovie")).toEqual([]);
});

it("offers nobody a place that is not theirs", () => {
  expect(labels(PERMISSIONS, "")).not.toContain("Add a theater");
  expect(labels(["sell"], "")).toEqual([
    "Box office",
    "The site",
    "Sell at the counter",
    "Open your account",
  ]);
  expect(labels(["door"], "")).toEqual(expect.not.arrayContaining(["Bookings", "Reports", "Schedule"]));
});
