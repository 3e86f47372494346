import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { groupOf } from "./request-group";

const pages = globSync("app/**/{page,route}.{ts,tsx}")
  .map((file) =>
    file
      .replaceAll("\\", "/")
      .replace(/^app(?:\/localized\/\[language\])?|\/(page|route)\.tsx?$|\/\([^)]*\)/g, ""),
  )
  .filter((path) => path !== "" && !path.startsWith("/bench"));

it("knows every page and route by a name of its own", () => {
  expect(pages.length).toBeGreaterThan(100);
  const nameless = pages.filter((path) => /(^|\/)other$/.test(groupOf(path)));
  expect(nameless).toEqual([]);
});

it("makes no name of what strangers write", () => {
  const asked = [
    "/wp-admin",
    "/.env",
    "/api/nothing",
    "/api",
    "//",
    "/ada@example.com",
    "/%2e%2e",
    "/Movies",
    "x",
  ];
  expect(new Set(asked.map(groupOf))).toEqual(new Set(["other", "api/other", "home"]));
  expect(groupOf("/?q=ada")).toBe("home");
  expect(groupOf("/_next/static/chunks/a.js")).toBe("static");
});

it("knows the API by its addresses without a version", () => {
  expect(["/api/v1/movies", "/api/movies/7?fields=id", "/api/price-cards"].map(groupOf)).toEqual(
    Array(3).fill("api/v1"),
  );
});

it("tells what a seat map asks apart", () => {
  expect(
    ["availability", "hold", "live", "room", "others"].map((it) => groupOf(`/api/showtimes/7/${it}?since=1`)),
  ).toEqual([...["api/availability", "api/hold", "api/live", "api/room", "api/showtimes"]]);
});
