import type { SyncAnswer } from "@/lib/tickets/sync-scans";
import type { DoorSeat, Scan, Verdict } from "@/lib/tickets/verdict";
import { dequeue, readQueue, type Waiting } from "../../_components/door-store";
import { askSync } from "./ask-door";

/** What turned out otherwise than it was said at the door, or was waited for. */
export type Late = { scan: Scan; verdict: Verdict };

const MOST_AT_ONCE = 50;

/**
 * Sends what this person did and still waits, of all showtimes, each showtime's in order; answers what those at the
 * door should hear of. What another person did on this device waits for them: it is said in their name.
 */
export async function sendQueue(userId: number): Promise<{ isSent: boolean; late: Late[] }> {
  const late: Late[] = [];
  let isSent = true;
  const own = (await readQueue()).filter((it) => it.userId === userId);
  for (const [showtimeId, waiting] of Map.groupBy(own, (it) => it.showtimeId)) {
    for (let from = 0; from < waiting.length; from += MOST_AT_ONCE) {
      const part = waiting.slice(from, from + MOST_AT_ONCE);
      const sent = await askSync(
        showtimeId,
        part.map(({ entry }) => entry),
      );
      if (!sent.ok) {
        isSent = false;
        break;
      }
      late.push(...part.flatMap((it) => lateNews(it, sent.value.answers)));
      for (const it of part) await dequeue(it);
    }
  }
  return { isSent, late };
}

function lateNews({ entry }: Waiting, answers: SyncAnswer[]): Late[] {
  if (entry.kind !== "scan") return [];
  const { scan } = entry;
  const answer = answers.find(({ id }) => id === scan.id);
  if (!answer || !("verdict" in answer)) return [];
  const { verdict } = answer;
  const isNews = scan.said === null || (scan.said === "admitted" && verdict.outcome !== "admitted");
  return isNews ? [{ scan, verdict }] : [];
}

export const seatOf = (verdict: Verdict): DoorSeat | null => ("seat" in verdict ? verdict.seat : null);
