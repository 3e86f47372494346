"use client";
import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useAsking } from "@/app/_actions/use-asking";
import { rich } from "@/components/rich";
import { Button } from "@/components/ui/button";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { ScreenShowtime } from "@/lib/rooms/list-screen-showtimes";
import { whenWords } from "../_when";
import { moveShowtimeAction } from "../actions";
import { moveRefusal } from "../words";

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
      (answer) => setRefusal(answer.ok ? null : moveRefusal(answer.code)),
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
                <span className="font-semibold">{whenWords(startsAt, timeZone)}</span> {title}
              </p>
              <p className="text-ink-soft text-sm">
                {t("screens.toCome.claimed", { count: claimed, version: formatNumber(version) })}
              </p>
            </div>
            <Button variant="quiet" pending={isPending && moving === id} onClick={() => move(id)}>
              {rich("screens.toCome.move", {
                hidden: (text) => <span className="sr-only">{text}</span>,
                ...{ version: formatNumber(newest), title, when: whenWords(startsAt, timeZone) },
              })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
