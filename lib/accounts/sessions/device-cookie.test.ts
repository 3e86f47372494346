import { expect, it, vi } from "vitest";
import { newId } from "@/lib/id";
import { deviceCookie, recogniseDevice } from "./device-cookie";
import { deviceOf } from "./device-name";

const ada = "ada@example.org";

it("knows a browser for the accounts that signed in there, and for no other", () => {
  const first = deviceCookie(undefined, ada).value;
  const both = deviceCookie(first, "bob@example.org").value;
  const deviceId = recogniseDevice(first, ada);
  expect(deviceId).toMatch(/^[\w-]{22}$/);
  expect(recogniseDevice(both, ada)).toBe(deviceId);
  expect(recogniseDevice(both, "bob@example.org")).toBe(deviceId);
  expect(recogniseDevice(both, "eve@example.org")).toBeNull();
  expect(deviceCookie(both, ada).value.split(".")).toHaveLength(3);
});

it("keeps the five accounts that came last", () => {
  let cookie: string | undefined;
  for (let i = 0; i < 8; i++) cookie = deviceCookie(cookie, `${i}@example.org`).value;
  expect([2, 3, 7].map((i) => recogniseDevice(cookie, `${i}@example.org`) !== null)).toEqual([
    false,
    true,
    true,
  ]);
});

it("believes no mark that it did not make", () => {
  const [id = "", mark = ""] = deviceCookie(undefined, ada).value.split(".");
  for (const forged of [
    undefined,
    "",
    id,
    `${newId()}.${mark}`,
    `${id}.${"A".repeat(43)}`,
    `${id}.${mark.slice(1)}`,
    `${id}.${mark}.`,
    `${id}.${mark}${mark}`,
    `${id}${`.${mark}`.repeat(6)}`,
  ])
    expect(recogniseDevice(forged, ada)).toBeNull();
  expect(deviceCookie(`${id}.junk`, ada).value.startsWith(id)).toBe(false);
});

it("would believe any mark that it did not compare with its own (twin)", async () => {
  vi.resetModules();
  vi.doMock("node:crypto", async (real) => ({
    ...(await real<typeof import("node:crypto")>()),
    timingSafeEqual: () => true,
  }));
  const unguarded = await import("./device-cookie");
  vi.doUnmock("node:crypto");
  const forged = `${newId()}.${"A".repeat(43)}`;
  expect(recogniseDevice(forged, ada)).toBeNull();
  expect(unguarded.recogniseDevice(forged, ada)).toBe(forged.slice(0, 22));
});

it.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    { browser: "Firefox", system: "Linux" },
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    { browser: "Safari", system: "iPhone" },
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    { browser: "Edge", system: "Windows" },
  ],
  ["curl/8", { browser: null, system: null }],
  ["", { browser: null, system: null }],
])("reads %j as %j", (userAgent, device) => {
  expect(deviceOf(userAgent)).toEqual(device);
});
