"use client";
import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import type { ScreenShowtime } from "@/lib/rooms/list-screen-showtimes";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { moveShowtimeAction } from "../actions";
import { MOVE_WORDS } from "../words";

type Props = { screenId: number; showtimes: ScreenShowtime[]; newest: number; timeZone: string };

/** Showtimes that kept an earlier version, each with the way to the newest. */
export function OlderShowtimes({ screenId, showtimes, newest, timeZone }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [moving, setMoving] = useState<number | null>(null);
  const { ask, isPending } = useAsking();
  const move = (id: number) => {
    setMoving(id);
    ask(
      () => callAction(() => moveShowtimeAction(screenId, id)),
      (answer) => setRefusal(answer.ok ? null : MOVE_WORDS[answer.code]),
    );
  };
  return (
    <>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <ul className="border-line border-t">
        {showtimes.map(({ id, title, startsAt, version, claimed }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-2"
          >
            <div>
              <p>
                <span className="font-semibold">
                  {formatShortDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}
                </span>{" "}
                {title}
              </p>
              <p className="text-ink-soft text-sm">
                on version {version}, {claimed} {claimed === 1 ? "seat" : "seats"} sold or held
              </p>
            </div>
            <Button variant="quiet" pending={isPending && moving === id} onClick={() => move(id)}>
              Move to {newest}
              <span className="sr-only">
                : {title}, {formatShortDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
