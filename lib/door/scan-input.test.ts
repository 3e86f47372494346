import { expect, it } from "vitest";
import { queuedEntry, scanInput } from "./scan-input";

const device = { deviceId: "device-0123456789", deviceName: "North door", scannedAt: 1 };
const scan = { id: "scan-0123456789", shown: { code: "M1" }, said: "admitted", ...device };
const undo = { id: "undo-0123456789", scanId: scan.id, ...device };

it.each([
  [{ code: "x".repeat(4_000) }, { code: "x".repeat(500) }],
  [{ code: "  " }, { code: "" }],
  [
    { reference: "M1.".repeat(40), seat: "G7" },
    { reference: "M1.".repeat(40).slice(0, 40), seat: "G7" },
  ],
  ["a word", { code: "" }],
  [
    { code: "M1", otherwise: ["M2", "x".repeat(900), 7] },
    { code: "M1", otherwise: ["M2", "x".repeat(500), ""] },
  ],
  [
    { code: "M1", otherwise: Array(99).fill("M2") },
    { code: "M1", otherwise: Array(12).fill("M2") },
  ],
  [
    { code: "M1", otherwise: "M2" },
    { code: "M1", otherwise: [] },
  ],
])("reads an odd code as one that is no ticket's, so that it holds up no queue", (shown, read) => {
  expect(scanInput.safeParse({ ...scan, shown }).data?.shown).toEqual(read);
});

it.each([
  [{ deviceName: "" }, { deviceName: "A device without a name" }],
  [{ deviceName: ` ${"north ".repeat(20)}` }, { deviceName: "north ".repeat(20).slice(0, 40) }],
  [{ deviceName: null }, { deviceName: "A device without a name" }],
  [{ scannedAt: -5 }, { scannedAt: 0 }],
  [{ scannedAt: 1e300 }, { scannedAt: 8_640_000_000_000_000 }],
  [{ scannedAt: "noon" }, { scannedAt: 0 }],
])("hears an admission from a device that says odd things of itself: %j", (odd, read) => {
  const heard = queuedEntry.parse({ kind: "scan", scan: { ...scan, ...odd } });
  expect(heard).toEqual({ kind: "scan", scan: { ...scan, ...read } });
  expect(queuedEntry.parse({ kind: "undo", undo: { ...undo, ...odd } })).toEqual({
    kind: "undo",
    undo: { ...undo, ...read },
  });
});

it("gives an odd id another that is the same each time, so that an undo finds its scan", () => {
  const odd = "no id, but a name";
  const heard = [1, 2].map(() => scanInput.parse({ ...scan, id: odd }).id);
  expect(heard[0]).toMatch(/^[\w-]{22}$/);
  expect(heard[1]).toBe(heard[0]);
  const back = queuedEntry.parse({ kind: "undo", undo: { ...undo, scanId: odd } });
  expect(back).toMatchObject({ undo: { scanId: heard[0] } });
});

it.each([[null], ["a word"], [{ kind: "undo", undo: { ...undo, scanId: 7 } }], [{ kind: "dance" }]])(
  "keeps what nobody can read, clipped, to be written down: %j",
  (entry) => {
    const text = JSON.stringify(entry).slice(0, 500);
    expect(queuedEntry.parse(entry)).toEqual({ kind: "unreadable", text });
  },
);

it("cuts no character in halves, which would hold up the queue for ever", () => {
  const long = `${"x".repeat(39)}\u{1f39f}`;
  const heard = scanInput.parse({ ...scan, deviceName: long, shown: { reference: long, seat: "\ud83c" } });
  const words = [heard.deviceName, ...Object.values(heard.shown).flat()];
  const unread = queuedEntry.parse(`${"x".repeat(498)}\u{1f39f}`);
  expect([...words, JSON.stringify(unread)].every((text) => text.isWellFormed())).toBe(true);
  expect(JSON.stringify({ ...heard, unread })).not.toMatch(/\\ud8/);
  expect(heard.deviceName).toHaveLength(40);
});
