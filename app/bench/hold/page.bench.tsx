"use client";
import { callAction } from "@/app/_actions/call-action";
import { holdAction, nothingAction } from "./actions";

/** Gives the bench's actions a page to be called from. */
export default function HoldPage() {
  return (
    <p onClickCapture={() => void callAction(() => holdAction({ showtimeId: 0, take: [], give: [] }))}>
      <button type="button" onClick={() => void callAction(() => nothingAction(null))}>
        Nothing
      </button>
    </p>
  );
}
