"use client";
import { callAction } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import type { Refused } from "@/app/_actions/refused";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/admin/_forms/ask";
import { useForm } from "@/app/admin/_forms/use-form";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { MOST_CAPACITY } from "@/lib/holding/waiting/waiting-limits";
import type { RoomField } from "../_room-words";
import { endRoomAction, openRoomNowAction, type RoomAnswer, setRoomAction } from "../room-actions";

export type WaitingRoomProps = {
  showtimeId: number;
  theaterName: string;
  /** How it stands, in words; null where there is none. */
  standing: string | null;
  /** The opening, which stays once the order is drawn. */
  wall: { day: string; time: string } | null;
  capacity: number;
};

/** How the sale opens: to whoever comes, or by a waiting room. */
export function WaitingRoom({ showtimeId, theaterName, standing, wall, capacity }: WaitingRoomProps) {
  const toast = useToast();
  const { ask, isPending } = useAsking();
  const form = useForm<RoomField>(setRoomAction.bind(null, showtimeId), () => toast({ title: "Saved" }));
  const { errors, refusal } = form;
  const isSet = standing !== null;
  const press = (act: () => Promise<RoomAnswer | Refused>, title: string) =>
    ask(
      () => callAction(act),
      (answer) =>
        toast(answer.ok ? { title } : { title: "Nothing was changed", words: answer.words, isBad: true }),
    );
  return (
    <section aria-labelledby="waiting-room" className="mt-12">
      <h2 id="waiting-room" className="mb-3 font-display text-xl">
        Waiting room
      </h2>
      <p className="mb-4 max-w-measure text-ink-soft">
        {standing ??
          "For a sale that many will want at the same moment. Nobody buys online before it opens; then those who are there are put in order by lot, whoever comes later stands behind them, and only so many choose at once. The box office sells on."}
      </p>
      <form {...form.formProps} className="grid max-w-3xl gap-6 sm:grid-cols-3">
        {refusal && (
          <div className="sm:col-span-3">
            <RefusalNotice>{refusal}</RefusalNotice>
          </div>
        )}
        {wall && (
          <>
            <Field
              label="Sale opens on"
              name="localDate"
              type="date"
              defaultValue={wall.day}
              error={errors.localDate}
            />
            <Field
              label="At"
              name="localTime"
              type="time"
              defaultValue={wall.time}
              hint={`By the clock of ${theaterName}.`}
              error={errors.localTime}
            />
          </>
        )}
        <Field
          label="Choose at the same time"
          name="capacity"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_CAPACITY}
          defaultValue={capacity}
          hint="People who hold no seats yet."
          error={errors.capacity}
        />
        <div className="flex flex-wrap gap-3 sm:col-span-3">
          <Button type="submit" variant="quiet" pending={form.isPending}>
            {isSet ? "Save the waiting room" : "Open the sale by a waiting room"}
          </Button>
          {wall && (
            <Button
              variant="quiet"
              pending={isPending}
              onClick={() =>
                press(() => openRoomNowAction({ showtimeId, capacity }), "It is drawn in a minute")
              }
            >
              Switch it on now
            </Button>
          )}
          {isSet && (
            <Ask
              trigger={
                <Button variant="quiet" pending={isPending}>
                  End the waiting room
                </Button>
              }
              title="End the waiting room?"
              confirm="End it"
              onConfirm={() => press(() => endRoomAction({ showtimeId }), "Everybody may choose")}
              isPending={isPending}
            >
              <p>Everybody may choose at once, and the order of those who wait is gone.</p>
            </Ask>
          )}
        </div>
      </form>
    </section>
  );
}
