import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { Unanswered } from "@/app/_actions/unanswered";
import { useAsking } from "@/app/_actions/use-asking";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { fromWire, toWire } from "@/lib/layouts/wire-seats";
import type { LayoutImpact } from "@/lib/rooms/layout-impact";
import { type Answer, reviewLayoutAction, saveLayoutAction } from "../actions";
import type { Drawing } from "./use-drawing";
import { saveRefusal } from "./words";

export type Base = { version: number; seats: readonly PlacedSeat[] };

/** From the drawing to its review and on to the next version; `base` is the version that the drawing changes. */
export function useSaving(screenId: number, first: Base) {
  const [base, setBase] = useState(first);
  const [newer, setNewer] = useState<Base | null>(null);
  const [impact, setImpact] = useState<LayoutImpact | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { ask, isPending } = useAsking();

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
    } else setRefusal(saveRefusal(answer.code));
    return null;
  }

  return {
    ...{ base, newer, impact, refusal, isPending, isSaved },
    review: (drawing: Drawing, on: Base = base) =>
      ask(
        () => callAction(() => reviewLayoutAction(send(drawing, on.version))),
        (answer) => {
          const found = hear(answer);
          if (found) setImpact(found);
        },
      ),
    save: (drawing: Drawing, move: number[]) => {
      const sent = send(drawing, base.version);
      setSaved(true);
      ask(
        async () => {
          const answer = await callAction(() => saveLayoutAction(sent, move));
          // what the review said may hold no longer
          const isRefused = !answer.ok && answer.code !== "stale";
          return { answer, now: isRefused ? await callAction(() => reviewLayoutAction(sent)) : null };
        },
        ({ answer, now }) => {
          setSaved(false);
          hear(answer);
          if (now?.ok) setImpact(now.value);
        },
      );
    },
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
