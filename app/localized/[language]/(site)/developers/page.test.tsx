import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LANGUAGES } from "@/app/api/v1/_examples/languages";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { PARTS, placeOf } from "./_places";
import PartPage, { generateMetadata, generateStaticParams } from "./[part]/page";
import DevelopersPage, { generateMetadata as metadataOfFirst } from "./page";

const propsOf = (part: string) => ({
  params: Promise.resolve({ language: "en", part }),
  searchParams: Promise.resolve({}),
});
const pages = new Map([["/developers", renderToStaticMarkup(<DevelopersPage />)]]);
for (const part of PARTS.keys())
  pages.set(placeOf(part), renderToStaticMarkup(await PartPage(propsOf(part))));
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, name = ""]) => name);
const idsOn = (html: string) => found(html, / id="([^"]+)"/g);

it("leads to what is on its pages, and names no two things of a page alike", () => {
  for (const [path, html] of pages) {
    const ids = idsOn(html);
    expect(new Set(ids).size, path).toBe(ids.length);
    const led = found(html, /href="((?:\/developers)?[^"]*)"/g).filter((to) => /^(#|\/developers)/.test(to));
    for (const to of led) {
      const [page = "", anchor] = to.split("#");
      const there = pages.get(page || path);
      expect(there, to).toBeDefined();
      if (anchor !== undefined) expect(idsOn(there ?? ""), `${path} ${to}`).toContain(anchor);
    }
  }
});

it("has every operation on its first page, with the way to where all of it stands", () => {
  const first = pages.get("/developers") ?? "";
  for (const { id } of OPERATIONS) {
    expect(idsOn(first)).toContain(id);
    expect(found(first, /href="[^"]+#([^"]+)"/g)).toContain(id);
  }
});

it("has the examples of every operation, in every language", () => {
  const shown = [...pages.values()].flatMap((html) =>
    found(html, /<code (data-operation="\w+" data-language="\w+")/g),
  );
  const due = OPERATIONS.flatMap(({ id }) =>
    LANGUAGES.map(({ key }) => `data-operation="${id}" data-language="${key}"`),
  );
  expect(shown.sort()).toEqual(due.sort());
});

it("has no page that is larger than a page may be", () => {
  // Next sends all of it twice: as the page, and for its scripts
  const sizes = [...pages].map(([path, html]) => [path, Buffer.byteLength(html)] as const);
  expect(sizes.filter(([, bytes]) => bytes > 190_000)).toEqual([]);
});

it("is made ahead, known by one address each, and has a picture where it is shared", async () => {
  expect(metadataOfFirst().alternates?.canonical).toBe("/developers");
  for (const { part } of generateStaticParams()) {
    const told = await generateMetadata(propsOf(part));
    expect(told.alternates?.canonical).toBe(placeOf(part));
    expect(told.openGraph?.images).toHaveLength(1);
  }
  expect(generateStaticParams()).toHaveLength(PARTS.size);
});
