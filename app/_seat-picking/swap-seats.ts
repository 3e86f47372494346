import { callAction } from "@/app/_actions/call-action";
import type { SeatsAnswer } from "./seats-answer";

/** Takes seats and gives others back; `callAction` makes something of every answer that is none. */
export const swapSeats = (showtimeId: number, take: number[], give: number[]): Promise<SeatsAnswer> =>
  callAction(() => postSwap(showtimeId, take, give));

/** The same for whoever calls it by `callAction`. */
export async function postSwap(showtimeId: number, take: number[], give: number[]): Promise<SeatsAnswer> {
  const response = await fetch(`/api/showtimes/${showtimeId}/hold`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ take, give }),
  });
  if (response.ok || response.status === 400) return response.json();
  // nothing of it was read
  if (response.status === 503) throw new Error("refused:busy");
  throw new Error(`the hold was answered ${response.status}`);
}
