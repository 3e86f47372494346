import { callAction } from "@/app/_actions/call-action";
import type { Proof } from "@/lib/claims/work-limits";
import type { SeatsAnswer } from "./seats-answer";

type Swap = { take: number[]; give: number[]; proof?: Proof | undefined };

/** Takes seats and gives others back; `callAction` makes something of every answer that is none. */
export const swapSeats = (showtimeId: number, swap: Swap): Promise<SeatsAnswer> =>
  callAction(() => postSwap(showtimeId, swap));

/** The same for whoever calls it by `callAction`. */
export async function postSwap(showtimeId: number, swap: Swap): Promise<SeatsAnswer> {
  const response = await fetch(`/api/showtimes/${showtimeId}/hold`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(swap),
  });
  if (response.ok || response.status === 400) return response.json();
  // in a rush nothing of it was read; where the database fell silent, nobody knows
  if (response.status === 503) throw new Error(`refused:${(await codeIn(response)) ?? "busy"}`);
  throw new Error(`the hold was answered ${response.status}`);
}

const codeIn = (response: Response): Promise<string | undefined> =>
  response.json().then(
    ({ code }: { code?: string }) => code,
    () => undefined,
  );
