import { afterEach, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { embedOrigins, originOf } from "./embed-origin";

const { APP_URL } = env;
afterEach(() => {
  env.APP_URL = APP_URL;
});

describe("a site that may frame a programme", () => {
  it.each([
    ["https://www.example.com", "https://www.example.com"],
    [" https://Example.com/ ", "https://example.com"],
    ["https://example.com:8443", "https://example.com:8443"],
    ["https://example.com:443", "https://example.com"],
    ["https://bücher.example", "https://xn--bcher-kva.example"],
  ])("is %j, kept as %j", (typed, kept) => {
    expect(originOf(typed)).toBe(kept);
  });

  it.each([
    ...["", "example.com", "*", "https://*", "https://*.example.com", "https://example.com/page"],
    ...["https://example.com?x", "https://example.com#x", "https://user@example.com", "https:", "null"],
    ...["http://example.com", "ftp://example.com", "javascript:alert(1)", "data:text/html,x", "file:///etc"],
    ...["https://example.com; script-src *", "https://example.com https://other.example", "'self'"],
    ...["https://example.com\nX: y", "https://exa,mple.com", "https://[::1]"],
  ])("is not %j", (typed) => {
    expect(originOf(typed)).toBeNull();
  });

  it("is on this machine where we are on it too, and nowhere else", () => {
    env.APP_URL = "http://localhost:3000";
    expect(originOf("http://localhost:8000")).toBe("http://localhost:8000");
    expect(originOf("http://127.0.0.1:8000")).toBe("http://127.0.0.1:8000");
    env.APP_URL = "https://tickets.example.com";
    expect(originOf("http://localhost:8000")).toBeNull();
    expect(originOf("http://127.0.0.1:8000")).toBeNull();
  });

  it("is listed once, and twenty at most", () => {
    expect(embedOrigins.parse(["https://a.example", "https://a.example/"])).toEqual(["https://a.example"]);
    const many = Array.from({ length: 21 }, (_, i) => `https://${i}.example`);
    expect(embedOrigins.safeParse(many).success).toBe(false);
    expect(embedOrigins.safeParse(many.slice(1)).success).toBe(true);
  });
});
