import { newId } from "@/lib/id";
import type { Scan, TicketInput, Undo } from "../verdict";

export const scanOf = (shown: TicketInput, more: Partial<Scan> = {}): Scan => ({
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

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const bytesOf = (code: string) => Buffer.from(code.slice(-86), "base64url");

/** Other codes whose signature is the same bytes: its last character has four bits to spare. */
export const siblingsOf = (code: string): string[] =>
  Array.from(BASE64URL, (char) => code.slice(0, -1) + char).filter(
    (other) => other !== code && bytesOf(other).equals(bytesOf(code)),
  );
