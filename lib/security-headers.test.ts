import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, hashOf, policyForOne, policyOfPage } from "./security-headers";

/** What a policy says of scripts. */
const scriptsOf = (policy: string | null) =>
  (/script-src ([^;]*)/.exec(policy ?? "")?.[1] ?? "").split(" ").filter((source) => source !== "'self'");

describe("the policy of a page that is made for one request", () => {
  it("names a word that is another each time, and the script of every head", () => {
    const [first, second] = [scriptsOf(policyForOne("a()")), scriptsOf(policyForOne("a()"))];
    expect(first).toEqual([expect.stringMatching(/^'nonce-[\w+/]{22}=='$/), hashOf("a()")]);
    expect(first[0]).not.toBe(second[0]);
    expect(scriptsOf(policyForOne("a()", " 'wasm-unsafe-eval'"))).toContain("'wasm-unsafe-eval'");
  });

  it("allows no other script within the page, as the one of all answers does (twin)", () => {
    expect(policyForOne("a()")).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(contentSecurityPolicy()).toMatch(/script-src[^;]*unsafe-inline/);
  });
});

describe("the policy of a page that is kept", () => {
  const page = (...scripts: string[]) => `<html><head>${scripts.join("")}</head></html>`;

  it("names the very scripts that stand in it, each once", () => {
    const html = page("<script>a()</script>", '<script id="x">b("é")</script>', "<script>a()</script>");
    expect(scriptsOf(policyOfPage(html))).toEqual([hashOf("a()"), hashOf('b("é")')]);
    // as the standard has it, of the bytes in UTF-8
    expect(hashOf("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  });

  it("names no data and no script that is loaded", () => {
    const html = page(
      '<script src="/_next/a.js" async></script>',
      '<script type="application/ld+json">{"a":1}</script>',
      "<script>a()</script>",
    );
    expect(scriptsOf(policyOfPage(html))).toEqual([hashOf("a()")]);
  });

  it("leaves a script out that came in later, and is not made of too many", () => {
    const policy = policyOfPage(page("<script>a()</script>"));
    expect(policy).not.toContain(hashOf("a() "));
    expect(policy).not.toContain("'unsafe-inline' 'sha256");
    const many = Array.from({ length: 61 }, (_, at) => `<script>${at}</script>`);
    expect(policyOfPage(page(...many))).toBeNull();
  });
});

describe("every policy", () => {
  it("lets texts become scripts by one set of rules alone", () => {
    for (const policy of [contentSecurityPolicy(), policyForOne("a()"), policyOfPage("<p></p>")]) {
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
    }
  });

  it("may allow no script within a page", () => {
    expect(contentSecurityPolicy({ inline: "" })).toContain("script-src 'self';");
  });
});
