import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { plainAddresses } from "./plain-addresses";

const movies = plainAddresses().filter(({ source }) => source === "/movies");

/** Where a query of `/movies` leads, as Next finds it: the first that has all it asks for and none that must be missing. */
function ledTo(asked: Record<string, string>): string | null {
  const found = movies.find(
    ({ has = [], missing = [] }) =>
      has.every(({ key, value }) => new RegExp(`^${value}$`).test(asked[key ?? ""] ?? "")) &&
      missing.every(({ key }) => !asked[key ?? ""]),
  );
  return found?.destination ?? null;
}

it("leads every plain query of the movies to one page", () => {
  expect(ledTo({})).toBe("/movies/plain");
  expect(ledTo({ q: "the kid" })).toBe("/movies/plain/q/:q");
  expect(ledTo({ q: "", page: "2" })).toBe("/movies/plain/page/:page");
  expect(ledTo({ q: "o'brien", genre: "film-noir", page: "3" })).toBe(
    "/movies/plain/q/:q/genre/:genre/page/:page",
  );
});

it.each<Record<string, string>>([
  { q: "50%" },
  { q: "../admin" },
  { q: "who?" },
  { q: "a/b" },
  { q: "Amélie" },
  { q: " x" },
  { page: "0" },
  { genre: "Noir" },
  { q: "x".repeat(101) },
])("leaves what cannot stand in a path where it is: %o", (asked) => {
  expect(ledTo(asked)).toBeNull();
});

it.each([
  ["/", "/showing/today/any/any"],
  ["/theaters", "/theaters/any"],
])("leads %s to a page that the build does not make", (source, destination) => {
  expect(plainAddresses().find((one) => one.source === source)?.destination).toBe(destination);
  expect(
    existsSync(join(import.meta.dirname, "../app/localized/[language]/(site)", source, "page.tsx")),
  ).toBe(false);
});
