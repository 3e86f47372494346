import type { SyncAnswer } from "@/lib/door/sync-scans";
import type { Verdict } from "@/lib/door/verdict";
import { dequeue, readQueue, type Waiting } from "../../_components/door-store";
import { askSync } from "./ask-door";

/** The answer to a scan that somebody waits for at the door. */
export type ScanAnswer = { scanId: string; verdict: Verdict };

const MOST_AT_ONCE = 50;

/**
 * Sends what this person did and still waits, of all showtimes, each showtime's in order. What another person did on
 * this device waits for them: it is said in their name.
 */
export async function sendQueue(userId: number): Promise<{ isSent: boolean; answers: ScanAnswer[] }> {
  const answers: ScanAnswer[] = [];
  let isSent = true;
  const own = (await readQueue()).filter((it) => it.userId === userId);
  for (const [showtimeId, waiting] of Map.groupBy(own, (it) => it.showtimeId)) {
    for (let from = 0; from < waiting.length; from += MOST_AT_ONCE) {
      const isPartSent = await sendPart(showtimeId, waiting.slice(from, from + MOST_AT_ONCE), answers);
      if (isPartSent) continue;
      isSent = false;
      break;
    }
  }
  return { isSent, answers };
}

/** What the server cannot read it will never be able to: it is found by halves and left, so that it holds up nothing. */
async function sendPart(showtimeId: number, part: Waiting[], answers: ScanAnswer[]): Promise<boolean> {
  const sent = await askSync(
    showtimeId,
    part.map(({ entry }) => entry),
  );
  if (!sent.ok && sent.why === "unreadable" && part.length > 1) {
    const half = Math.ceil(part.length / 2);
    return (
      (await sendPart(showtimeId, part.slice(0, half), answers)) &&
      (await sendPart(showtimeId, part.slice(half), answers))
    );
  }
  if (!sent.ok && sent.why !== "unreadable") return false;
  if (sent.ok) answers.push(...part.flatMap((it) => awaited(it, sent.value.answers)));
  for (const it of part) await dequeue(it);
  return true;
}

function awaited({ entry }: Waiting, answers: SyncAnswer[]): ScanAnswer[] {
  if (entry.kind !== "scan" || entry.scan.said !== null) return [];
  const answer = answers.find(({ id }) => id === entry.scan.id);
  return answer && "verdict" in answer ? [{ scanId: entry.scan.id, verdict: answer.verdict }] : [];
}
