import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { physicalIn } from "./_testing/physical-sides";

/** Where left is left whichever way the page is read, each with its reason. */
const MEANT: Record<string, string> = {
  "components/seat-map/": "the room is as it is: what is left in it is left",
  "app/localized/[language]/admin/movies/[id]/_components/crop-result.tsx": "a picture is not turned",
  "app/localized/[language]/(site)/_components/showtime-chip.css":
    "a background knows no start: it is said for both ways",
};

const isMeant = (file: string) => Object.keys(MEANT).some((place) => file.startsWith(place));
const files = globSync("{app,components}/**/*.{ts,tsx,css}").filter(
  (file) => !/\.test\.tsx?$|\/_testing\/|^app\/api\/|^app\/pictures\//.test(file),
);
const found = new Map(
  files
    .map((file) => [file, physicalIn(file, readFileSync(file, "utf8"))] as const)
    .filter(([, sides]) => sides.length > 0),
);

it("says start and end, never left and right, so that a page can be read from either side", () => {
  expect(files.length).toBeGreaterThan(900);
  expect(Object.fromEntries([...found].filter(([file]) => !isMeant(file)))).toEqual({});
});

it("excepts no place that has neither", () => {
  const idle = Object.keys(MEANT).filter(
    (place) => ![...found.keys()].some((file) => file.startsWith(place)),
  );
  expect(idle).toEqual([]);
});

it.each([
  ["a.tsx", '<p className="mt-2 ml-4">', "ml-4"],
  ["a.tsx", '<p className="sm:-mr-px">', "-mr-px"],
  ["a.tsx", "<p className={`pl-3`}>", "pl-3"],
  ["a.tsx", '<p className="lg:right-auto">', "right-auto"],
  ["a.tsx", '<p className="text-right">', "text-right"],
  ["a.tsx", '<p className="border-line border-l">', "border-l"],
  ["a.tsx", '<p className="group-open:border-r-2">', "border-r-2"],
  ["a.tsx", '<p className="rounded-tl-md">', "rounded-tl-md"],
  ["a.tsx", '<p className="float-left">', "float-left"],
  ["a.tsx", '<p className="-translate-x-1/2">', "-translate-x-1/2"],
  ["a.tsx", '<p className="bg-linear-to-r">', "bg-linear-to-r"],
  ["a.tsx", '<p className="[margin-left:2px]">', "margin-left:"],
  ["a.tsx", "<p style={{ left: 4 }}>", "left:"],
  ["a.tsx", "<p style={{ top: 2, marginLeft: 4 }}>", "marginLeft:"],
  ["a.tsx", '<p style={{ textAlign: "right" }}>', 'textAlign: "right"'],
  ["a.ts", "box.style.left = x;", "style.left ="],
  ["a.css", ".a {\n  padding-left: 2px;\n}", "padding-left:"],
  ["a.tsx", "<p style={{ width: `${" + "x}%`, right: 4 }}>", "right:"],
  ["a.css", ".a {\n  --from: left;\n}", "--from: left"],
  ["a.css", ".a {\n  left: 2px;\n}", "left:"],
  ["a.css", ".a {\n  text-align: left;\n}", "text-align: left"],
  ["a.css", ".a {\n  background: red left top;\n}", "background: red left"],
])("finds one in %s: %s", (file, source, side) => {
  expect(physicalIn(file, source)).toEqual([side]);
});

it("takes no word of ours for a side", () => {
  const source = `<p className="ms-4 -start-2 text-start border-s scroll-py-2 inset-x-0 space-x-2" id="work-left">
    {t("schedule.landing.left")} {left > 0 && t("a", { left: money(1) })} const { left, top } = rect;`;
  expect(physicalIn("a.tsx", source)).toEqual([]);
});
