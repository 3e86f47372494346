import { startTransition, useActionState, useRef } from "react";
import { type ScheduleState, scheduleAction } from "../actions";

/** Sends the form once at a time: the second click of a double one would meet the first one's showtime. */
export function useScheduling() {
  const isSending = useRef(false);
  const [state, act, isPending] = useActionState(async (before: ScheduleState, data: FormData) => {
    try {
      return await scheduleAction(before, data);
    } finally {
      isSending.current = false;
    }
  }, {});

  function schedule(data: FormData) {
    if (isSending.current) return;
    isSending.current = true;
    startTransition(() => act(data));
  }

  return { ...state, schedule, isPending };
}
