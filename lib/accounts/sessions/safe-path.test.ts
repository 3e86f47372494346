import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

describe("where to go on after signing in", () => {
  it.each(["/", "/account", "/showtimes/12?seats=G7,G8#map", "/movies/caf%C3%A9"])("may be %s", (path) => {
    expect(safePath(path, "/account")).toBe(path);
  });

  it.each([
    "",
    "account",
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/account/..//evil.example",
    "/%2e//evil.example",
    " /account",
    "javascript:alert(1)",
    `/${"x".repeat(500)}`,
    undefined,
    null,
    ["/account", "/other"],
    7,
  ])("is never %j", (path) => {
    expect(safePath(path, "/account")).toBe("/account");
  });
});
