import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { languageNamedBy, localPath, PAGE_ROOTS, plainPage } from "./local-path";

it.each([
  ["/", "/de"],
  ["/?date=today", "/de?date=today"],
  ["/movies", "/de/movies"],
  ["/movies?q=metropolis#first", "/de/movies?q=metropolis#first"],
  ["/feed.xml", "/de/feed.xml"],
  ["/admin/door/7", "/de/admin/door/7"],
])("leads %s to %s in German, and back", (path, german) => {
  expect(localPath(path, "de")).toBe(german);
  expect(localPath(path, "en")).toBe(path);
  expect(plainPage(german)).toBe(path);
  expect(languageNamedBy(german)).toBe("de");
});

it.each([
  "/api/me",
  "/posters/1/320",
  "/embed/movies/m",
  "/moviesque",
  "/de/movies",
  "https://a.example/movies",
  "#main",
])("leaves %s, which is no page of ours or names its language", (path) => {
  expect(localPath(path, "ar")).toBe(path);
});

it.each([
  "/",
  "/movies",
  "/en/movies",
  "/fr/movies",
  "/de/api/me",
  "/de/none",
  "/den/movies",
  "/api/de/movies",
])("reads %s as it stands: it names no language that it could be without", (path) => {
  expect(plainPage(path)).toBe(path);
});

it("knows how the addresses of all pages begin", () => {
  const files = globSync("app/localized/*/**/{page,route}{,.bench}.{ts,tsx}");
  const roots = files.map(
    (file) => file.replace(/^app\/localized\/[^/]+\/(?:\([^)]+\)\/)?/, "").split("/")[0],
  );
  expect(files.length).toBeGreaterThan(90);
  expect(PAGE_ROOTS.toSorted()).toEqual([...new Set(roots)].toSorted());
});

/** What of Next knows addresses as they are, and what stands for it here. */
const KNOWS_ADDRESSES =
  /from "next\/(?:link|form)"|import \{[^}]*\b(?:redirect|permanentRedirect|useRouter|usePathname)\b[^}]*\} from "next\/navigation"/;
const STANDS_FOR_IT = [
  "components/form.tsx",
  "components/link.tsx",
  "components/navigation.ts",
  "lib/redirect.ts",
];

it("is what every link, redirect and form goes by", () => {
  const files = globSync("{app,components,lib}/**/*.{ts,tsx}").filter((file) => !/\.test\.tsx?$/.test(file));
  const knowing = files.filter((file) => KNOWS_ADDRESSES.test(readFileSync(file, "utf8")));
  expect(knowing.toSorted()).toEqual([...STANDS_FOR_IT, "components/use-here.ts"].toSorted());
});
