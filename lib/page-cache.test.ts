import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFs } from "next/dist/server/lib/node-fs-methods";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "matinee-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "app"));
const written = { html: "<p>of the build</p>", meta: "{}", rsc: "" };
for (const [ending, text] of Object.entries(written))
  writeFileSync(join(folder, "app", `page.${ending}`), text);

const settings = {
  fs: nodeFs,
  serverDistDir: folder,
  flushToDisk: false,
  maxMemoryCacheSize: 1e6,
  revalidatedTags: [],
};
const ASKED = { kind: "APP_PAGE", isFallback: false };
const open = async (file: string) => new (await import(file)).default(settings);

it("leaves out what Next would find", async () => {
  const next = await import("next/dist/server/lib/incremental-cache/file-system-cache");
  const NextsOwn = next.default as unknown as new (
    of: object,
  ) => { get: (key: string, of: object) => Promise<unknown> };
  expect(await new NextsOwn(settings).get("/page", ASKED)).toMatchObject({
    value: { html: written.html },
  });
});

it("shows what this process made, and nothing that the build did", async () => {
  const cache = await open("./page-cache.mjs");
  expect(await cache.get("/page", ASKED)).toBeNull();
  const made = { kind: "APP_PAGE", html: "<p>made here</p>", headers: {} };
  await cache.set("/page", made, {});
  expect((await cache.get("/page", ASKED)).value).toBe(made);
  expect((await (await open("./page-cache.mjs?once-more")).get("/page", ASKED)).value).toBe(made);
});

it("keeps that a page is not there", async () => {
  const cache = await open("./page-cache.mjs");
  await cache.set("/gone", null, {});
  expect(await cache.get("/gone", ASKED)).toMatchObject({ value: null });
});
