import { newId } from "@/lib/id";
import type { Scan, Shown, Undo } from "../verdict";

export const scanOf = (shown: Shown, more: Partial<Scan> = {}): Scan => ({
  id: newId(),
  shown,
  deviceId: "north",
  deviceName: "North door",
  scannedAt: 0,
  said: null,
  ...more,
});

export const undoOf = (scanId: string, more: Partial<Undo> = {}): Undo => ({
  id: newId(),
  scanId,
  deviceId: "north",
  deviceName: "North door",
  scannedAt: 0,
  ...more,
});
