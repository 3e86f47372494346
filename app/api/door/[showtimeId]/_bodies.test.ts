import { expect, it } from "vitest";
import { scanBody } from "./_bodies";

const scan = { id: "scan-0123456789", deviceId: "device-0123456789", deviceName: "North door", scannedAt: 1 };

it.each([
  [{ code: "x".repeat(4_000) }, { code: "x".repeat(500) }],
  [{ code: "  " }, { code: "" }],
  [
    { reference: "M1.".repeat(40), seat: "G7" },
    { reference: "M1.".repeat(40).slice(0, 40), seat: "G7" },
  ],
])("reads an odd code as one that is no ticket's, so that it holds up no queue", (shown, read) => {
  expect(scanBody.safeParse({ ...scan, shown }).data?.shown).toEqual(read);
});

it("still refuses a scan that does not say where it was made", () => {
  expect(scanBody.safeParse({ ...scan, deviceName: "", shown: { code: "M1" } }).success).toBe(false);
});
