import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { expect, it } from "vitest";
import { plainAddresses } from "@/lib/plain-addresses";
import { config } from "@/proxy";

const isGivenWord = (url: string, cookies: Record<string, string> = {}) =>
  unstable_doesMiddlewareMatch({ config, url, cookies });

it.each([
  "/movies?q=Am%C3%A9lie",
  "/movies?q=the+kid&page=0",
  "/movies?genre=Noir",
  "/sign-in?next=%2Faccount",
  "/sign-in?out=1",
  "/showing?genre=comedy",
  "/movies/safety-last/reviews",
  "/vouchers/at/the-lantern",
])("gives a page that is made for one request its word: %s", (url) => {
  expect(isGivenWord(url)).toBe(true);
});

it.each([
  "/",
  "/movies",
  "/movies?q=the+kid&genre=film-noir&page=2",
  "/movies?q=",
  "/movies/safety-last",
  "/theaters",
  "/sign-in",
  "/vouchers/balance",
])("gives a page that is kept none, since it names its scripts itself: %s", (url) => {
  expect(isGivenWord(url)).toBe(false);
});

it("gives signing in its word where somebody may be signed in", () => {
  for (const cookie of ["matinee_session", "__Host-matinee_session"])
    expect(isGivenWord("/sign-in", { [cookie]: "a" })).toBe(true);
  expect(isGivenWord("/sign-in", { theme: "dark" })).toBe(false);
});

it("takes the same queries of the movies for plain as their addresses do", () => {
  const leading = plainAddresses().flatMap(({ has = [] }) => has);
  const kept = leading.flatMap(({ key, value }) =>
    value ? [`${key} ${value.slice(value.indexOf(">") + 1, -1)}`] : [],
  );
  const movies = config.matcher.filter(({ source }) => source === "/:language([a-z]{2})?/movies");
  const missing: { type: string; key: string; value?: string }[] = movies.flatMap((one) => one.missing ?? []);
  const told = missing.flatMap(({ type, key, value }) => (type === "query" ? [`${key} ${value}`] : []));
  expect(told.sort()).toEqual([...new Set(kept)].sort());
});
