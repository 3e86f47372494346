import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OfflineList } from "@/lib/door/offline-list";
import type { QueuedEntry } from "@/lib/door/sync-scans";
import type { Admission, Verdict } from "@/lib/door/verdict";

/** What this device let in without a network, by what it knows the ticket by; older notes are without the seat. */
export type LetIn = { showtimeId: number; key: string; seat?: string; admission: Admission };

/** Something to be sent, in the order of `at`, by who did it; the verdict that was shown, null when one is waited for. */
export type Waiting = {
  at?: number;
  showtimeId: number;
  userId: number;
  who: string;
  entry: QueuedEntry;
  verdict: Verdict | null;
};

interface Schema extends DBSchema {
  lists: { key: number; value: { list: OfflineList; endsAt: number } };
  letIn: { key: [number, string]; value: LetIn };
  queue: { key: number; value: Waiting };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

const open = () => {
  opened ??= openDB<Schema>("matinee-door", 1, {
    upgrade(db) {
      db.createObjectStore("lists");
      db.createObjectStore("letIn", { keyPath: ["showtimeId", "key"] });
      db.createObjectStore("queue", { keyPath: "at", autoIncrement: true });
    },
  });
  return opened;
};

export const keepList = async (list: OfflineList, endsAt: number) =>
  void (await (await open()).put("lists", { list, endsAt }, list.showtimeId));

export const readList = async (showtimeId: number): Promise<OfflineList | null> =>
  (await (await open()).get("lists", showtimeId))?.list ?? null;

export const listKept = async (): Promise<number[]> => (await open()).getAllKeys("lists");

/** A list is of no use once its showtime is long over; what still waits to be sent stays. */
export async function forgetOver(now: number): Promise<void> {
  const db = await open();
  for (const key of await db.getAllKeys("lists")) {
    const kept = await db.get("lists", key);
    if (kept && kept.endsAt < now - 6 * 3_600_000) await forgetList(key);
  }
}

export async function forgetList(showtimeId: number): Promise<void> {
  const db = await open();
  await db.delete("lists", showtimeId);
  for (const { key } of await readLetIn(showtimeId)) await db.delete("letIn", [showtimeId, key]);
}

export const readLetIn = async (showtimeId: number): Promise<LetIn[]> =>
  (await (await open()).getAll("letIn")).filter((it) => it.showtimeId === showtimeId);

export const noteLetIn = async (it: LetIn) => void (await (await open()).put("letIn", it));

export async function dropLetIn(showtimeId: number, isDropped: (it: LetIn) => boolean): Promise<void> {
  const db = await open();
  for (const it of await readLetIn(showtimeId))
    if (isDropped(it)) await db.delete("letIn", [showtimeId, it.key]);
}

/** An admission that was taken back: the list and the notes know it no more. */
export async function takeBack(showtimeId: number, scanId: string): Promise<void> {
  const db = await open();
  const kept = await db.get("lists", showtimeId);
  const ticket = kept?.list.tickets.find(({ admission }) => admission?.scanId === scanId);
  if (kept && ticket) {
    ticket.admission = null;
    await db.put("lists", kept, showtimeId);
  }
  await dropLetIn(showtimeId, ({ admission }) => admission.scanId === scanId);
}

export const enqueue = async (it: Waiting) => void (await (await open()).add("queue", it));

/** In the order in which it happened. */
export const readQueue = async (): Promise<Waiting[]> => (await open()).getAll("queue");

export const dequeue = async (it: Waiting) => {
  if (it.at !== undefined) await (await open()).delete("queue", it.at);
};
