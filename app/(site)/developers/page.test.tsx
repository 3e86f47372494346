import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LANGUAGES } from "@/app/api/v1/_examples/languages";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import DevelopersPage, { metadata } from "./page";

const html = renderToStaticMarkup(<DevelopersPage />);
const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, name = ""]) => name);

it("leads to what is on it, and names no two things alike", () => {
  const ids = found(/ id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  const led = new Set(found(/href="#([^"]+)"/g));
  expect([...led].filter((to) => !ids.includes(to))).toEqual([]);
  for (const { id } of OPERATIONS) expect([...led]).toContain(id);
});

it("has the examples of every operation, in every language", () => {
  const shown = found(/<code (data-operation="\w+" data-language="\w+")/g);
  expect(shown).toEqual(
    OPERATIONS.toSorted((a, b) => html.indexOf(` id="${a.id}"`) - html.indexOf(` id="${b.id}"`)).flatMap(
      ({ id }) => LANGUAGES.map(({ key }) => `data-operation="${id}" data-language="${key}"`),
    ),
  );
});

it("is no larger than a page may be", () => {
  expect(Buffer.byteLength(html)).toBeLessThan(600_000);
});

it("is known by one address, and has a picture where it is shared", () => {
  expect(metadata.alternates?.canonical).toBe("/developers");
  expect(metadata.openGraph?.images).toHaveLength(1);
});
