import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { HEAD_SCRIPT } from "./_head-script";
import { trustOurs } from "./_trust-script";
import { trustInShell } from "./_trust-shell";

afterAll(() => vi.unstubAllGlobals());

type Policy = Record<"createHTML" | "createScript" | "createScriptURL", (...said: string[]) => string | null>;

/** The rules as a browser gets them from a page. */
function rules(): Policy {
  const made: Record<string, Policy> = {};
  const location = new URL("https://tickets.example/movies");
  const document = { currentScript: { textContent: HEAD_SCRIPT } };
  const trustedTypes = {
    createPolicy: (name: string, policy: Policy) => {
      made[name] = policy;
    },
  };
  runInNewContext(trustOurs, { window: { trustedTypes }, document, location, URL });
  expect(Object.keys(made)).toEqual(["default"]);
  return made.default as Policy;
}

/** The same where our head is missing. */
function rulesOfShell(): Policy {
  vi.stubGlobal("location", new URL("https://tickets.example/movies"));
  let made: object = {};
  trustInShell({
    trustedTypes: {
      defaultPolicy: null,
      createPolicy: (_, policy) => {
        made = policy;
      },
    },
  });
  return made as Policy;
}

it("leaves a page its rules where it has some", () => {
  const createPolicy = vi.fn();
  trustInShell({ trustedTypes: { defaultPolicy: {}, createPolicy } });
  trustInShell({});
  expect(createPolicy).not.toHaveBeenCalled();
});

describe.each([
  ["page", rules(), HEAD_SCRIPT],
  ["shell", rulesOfShell(), ""],
])("what a %s may make scripts of", (_what, { createHTML, createScript, createScriptURL }, asHead) => {
  it.each([
    "/_next/static/chunks/a.js",
    "/_next/static/chunks/a.js?dpl=1",
    "https://tickets.example/_next/static/a.js",
    "/door-sw.js",
    "/tickets-sw.js",
  ])("are scripts of this build: %s", (address) => expect(createScriptURL(address)).toBe(address));

  it.each([
    "https://evil.example/_next/static/a.js",
    "//evil.example/_next/static/a.js",
    "/_next/static/../../api/me",
    "/posters/1",
    "/x/door-sw.js",
    "/door-sw.js/x",
    "data:text/javascript,alert(1)",
    "blob:https://tickets.example/1",
    "javascript:alert(1)",
  ])("are no others: %s", (address) => expect(createScriptURL(address)).toBeNull());

  it("is the empty script of React's, and no other markup", () => {
    expect(createHTML("<script></script>", "TrustedHTML", "Element innerHTML")).toBe("<script></script>");
    expect(createHTML("<img src=x onerror=alert(1)>", "TrustedHTML", "Element innerHTML")).toBeNull();
    expect(createHTML("<p>Hello</p>", "TrustedHTML", "HTMLIFrameElement srcdoc")).toBe("<p>Hello</p>");
  });

  it("is data, and the script of every head", () => {
    expect(createScript('{"@graph":[]}')).toBe('{"@graph":[]}');
    expect(createScript(HEAD_SCRIPT)).toBe(asHead);
    for (const text of ["alert(1)", `alert(1);${HEAD_SCRIPT}`, '{"a":1};alert(1)'])
      expect(createScript(text)).toBeNull();
    expect(createScript(`${HEAD_SCRIPT};alert(1)`) || "").toBe("");
  });

  it("is not asked of browsers that know of no such rules", () => {
    const document = { currentScript: { textContent: "" } };
    expect(() => runInNewContext(trustOurs, { window: {}, document })).not.toThrow();
  });

  it("stands in the head of every page, which React leaves as it is", () => {
    expect(HEAD_SCRIPT).toContain(trustOurs);
    expect(HEAD_SCRIPT).not.toMatch(/<\/?s/i);
  });
});
