"use client";
import { callAction } from "@/app/_actions/call-action";
import { holdAction } from "./actions";

/** Gives the bench's action a page to be called from. */
export default function HoldPage() {
  const hold = () => callAction(() => holdAction({ showtimeId: 0, take: [], give: [] }));
  return (
    <button type="button" onClick={() => void hold()}>
      Hold
    </button>
  );
}
