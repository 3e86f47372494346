import { expect, it } from "vitest";
import { plainPath } from "./plain-path";

it.each([
  ["/api/showtimes/%37/hold", "/api/showtimes/7/hold"],
  ["/api/v1/%68olds?x=%68", "/api/v1/holds?x=%68"],
  ["/%41%5A%61%7a%30%39%2d%5f%7E", "/AZaz09-_~"],
])("spells %s as we do", (url, plain) => {
  expect(plainPath(url)).toBe(plain);
});

it.each([
  ...[
    "/",
    "/movies?q=%61",
    "/movies/Am%C3%A9lie",
    "/a%2Fb",
    "/a%20b",
    "/%2e%2e/admin",
    "/%2537",
    "/%",
    "/%4",
  ],
  ...["/%40%5B%60%7B%2F%3A", "*"],
])("leaves %s as it is", (url) => {
  expect(plainPath(url)).toBe(url);
});

it("spells every character that needs no escape, and no other", () => {
  for (let code = 0; code < 256; code++) {
    const escaped = `/%${code.toString(16).padStart(2, "0")}`;
    const char = String.fromCharCode(code);
    expect(plainPath(escaped)).toBe(/[A-Za-z0-9_~-]/.test(char) ? `/${char}` : escaped);
  }
});
