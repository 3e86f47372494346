import { partyOf } from "@/lib/words/tickets/testing/party";
import { ticketsPdf } from "@/lib/words/tickets/tickets-pdf";
import { atMost, median, type Row } from "./row";

const GOAL_MS = 100;
const ROUNDS = 20;

/** A PDF of ten tickets, once the typefaces have been read. */
export async function benchPaper(): Promise<Row> {
  const party = partyOf(10);
  const took: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const begin = performance.now();
    await ticketsPdf(party);
    if (round > 0) took.push(performance.now() - begin);
  }
  return atMost("a PDF of ten tickets", "ms", median(took), GOAL_MS, 1);
}
