import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyFor } from "@/lib/accounts/secret";
import { newVisitorId, readVisitor, visitorCookie } from "./visitor";

describe("the visitor cookie", () => {
  const id = newVisitorId();
  const { value, ...options } = visitorCookie(id);

  it("names the visitor it was made for", () => {
    expect(readVisitor(value)).toBe(id);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", maxAge: 31_536_000 });
  });

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["unsigned", id],
    ["of another visitor", `${newVisitorId()}.${value.split(".")[1]}`],
    [
      "signed with another key",
      `${id}.${createHmac("sha256", "guess").update(`visitor:${id}`).digest("base64url")}`,
    ],
    [
      "signed for another purpose",
      `${id}.${createHmac("sha256", keyFor("sessions")).update(id).digest("base64url")}`,
    ],
    ["cut short", value.slice(0, -1)],
    ["a megabyte long", "x".repeat(1_000_000)],
    ["full of nulls", "\0".repeat(66)],
  ])("counts for nothing when %s", (_, forged) => {
    expect(readVisitor(forged)).toBeNull();
  });
});
