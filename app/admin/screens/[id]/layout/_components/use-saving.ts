import { useState, useTransition } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { Unanswered } from "@/app/_actions/unanswered";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { fromWire, toWire } from "@/lib/layouts/wire-seats";
import type { LayoutImpact } from "@/lib/rooms/layout-impact";
import { type Answer, reviewLayoutAction, saveLayoutAction } from "../actions";
import type { Drawing } from "./use-drawing";
import { REFUSAL_WORDS } from "./words";

export type Base = { version: number; seats: readonly PlacedSeat[] };

/** From the drawing to its review and on to the next version; `base` is the version that the drawing changes. */
export function useSaving(screenId: number, first: Base) {
  const [base, setBase] = useState(first);
  const [newer, setNewer] = useState<Base | null>(null);
  const [impact, setImpact] = useState<LayoutImpact | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [isPending, startTransition] = useTransition();

  const send = ({ seats, plan }: Drawing, baseVersion: number) => ({
    screenId,
    baseVersion,
    seats: toWire(seats),
    plan,
  });

  function hear<Value>(answer: Answer<Value> | Unanswered): Value | null {
    setRefusal(null);
    if (answer.ok) return answer.value;
    if (answer.code === "stale") {
      setImpact(null);
      setNewer({ version: answer.newer.version, seats: fromWire(answer.newer.seats) });
    } else setRefusal(REFUSAL_WORDS[answer.code]);
    return null;
  }

  return {
    ...{ base, newer, impact, refusal, isPending, isSaved },
    review: (drawing: Drawing, on: Base = base) =>
      startTransition(async () => {
        const answer = await callAction(() => reviewLayoutAction(send(drawing, on.version)));
        // in one moment with the end of waiting: a review that is shown before it would not hear its button
        startTransition(() => {
          const found = hear(answer);
          if (found) setImpact(found);
        });
      }),
    save: (drawing: Drawing, move: number[]) =>
      startTransition(async () => {
        setSaved(true);
        const answer = await callAction(() => saveLayoutAction(send(drawing, base.version), move));
        // what the review said may hold no longer
        const isRefused = !answer.ok && answer.code !== "stale";
        const now = isRefused ? await callAction(() => reviewLayoutAction(send(drawing, base.version))) : null;
        startTransition(() => {
          setSaved(false);
          hear(answer);
          if (now?.ok) setImpact(now.value);
        });
      }),
    /** The drawing now changes what the other one saved. */
    acceptNewer: () => {
      if (newer) setBase(newer);
      setNewer(null);
    },
    back: () => {
      setImpact(null);
      setRefusal(null);
    },
  };
}
