import type { DoorState } from "@/lib/door/get-door-state";
import type { OfflineList } from "@/lib/door/offline-list";
import type { QueuedEntry, SyncAnswer } from "@/lib/door/sync-scans";
import type { Scan, Undo, Verdict } from "@/lib/door/verdict";

/**
 * `away`: no answer, or a database that was busy; it may come when asked again. `refused`: this person is not let.
 * `unreadable`: what was sent is nothing that the server knows, whoever sends it.
 */
export type Query<Value> = { ok: true; value: Value } | { ok: false; why: "away" | "refused" | "unreadable" };

const UNREADABLE = [400, 413];

const PATIENCE_MS = 5_000;

async function ask<Value>(path: string, body?: unknown, patienceMs = PATIENCE_MS): Promise<Query<Value>> {
  try {
    const answer = await fetch(path, {
      ...(body === undefined
        ? {}
        : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.ok) return { ok: true, value: await answer.json() };
    if (UNREADABLE.includes(answer.status)) return { ok: false, why: "unreadable" };
    return { ok: false, why: answer.status < 500 ? "refused" : "away" };
  } catch {
    return { ok: false, why: "away" };
  }
}

const door = (showtimeId: number, what: string) => `/api/door/${showtimeId}/${what}`;

export const askScan = (showtimeId: number, scan: Scan, patienceMs: number) =>
  ask<Verdict>(door(showtimeId, "scan"), scan, patienceMs);

export const askUndo = (showtimeId: number, undo: Undo) =>
  ask<{ undone: boolean }>(door(showtimeId, "undo"), undo);

export const askState = (showtimeId: number) => ask<DoorState>(door(showtimeId, "state"));

export const askList = (showtimeId: number) =>
  ask<OfflineList>(door(showtimeId, "download"), undefined, 20_000);

export const askSync = (showtimeId: number, entries: QueuedEntry[]) =>
  ask<{ answers: SyncAnswer[] }>(door(showtimeId, "sync"), { entries }, 20_000);
