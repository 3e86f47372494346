"use client";
import { callAction } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import type { Refused } from "@/app/_actions/refused";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { MOST_CAPACITY } from "@/lib/holding/waiting/waiting-limits";
import { t } from "@/lib/i18n/t";
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
  const form = useForm<RoomField>(setRoomAction.bind(null, showtimeId), () =>
    toast({ title: t("showtimes.room.saved") }),
  );
  const { errors, refusal } = form;
  const isSet = standing !== null;
  const press = (act: () => Promise<RoomAnswer | Refused>, title: string) =>
    ask(
      () => callAction(act),
      (answer) =>
        toast(
          answer.ok ? { title } : { title: t("showtimes.room.notChanged"), words: answer.words, isBad: true },
        ),
    );
  return (
    <section aria-labelledby="waiting-room" className="mt-12">
      <h2 id="waiting-room" className="mb-3 font-display text-xl">
        {t("showtimes.room.title")}
      </h2>
      <p className="mb-4 max-w-measure text-ink-soft">{standing ?? t("showtimes.room.what")}</p>
      <form {...form.formProps} className="grid max-w-3xl gap-6 sm:grid-cols-3">
        {refusal && (
          <div className="sm:col-span-3">
            <RefusalNotice>{refusal}</RefusalNotice>
          </div>
        )}
        {wall && (
          <>
            <Field
              label={t("showtimes.room.opensOn")}
              name="localDate"
              type="date"
              defaultValue={wall.day}
              error={errors.localDate}
            />
            <Field
              label={t("showtimes.room.opensAt")}
              name="localTime"
              type="time"
              defaultValue={wall.time}
              hint={t("showtimes.room.opensHint", { theater: theaterName })}
              error={errors.localTime}
            />
          </>
        )}
        <Field
          label={t("showtimes.room.capacity")}
          name="capacity"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_CAPACITY}
          defaultValue={capacity}
          hint={t("showtimes.room.capacityHint")}
          error={errors.capacity}
        />
        <div className="flex flex-wrap gap-3 sm:col-span-3">
          <Button type="submit" variant="quiet" pending={form.isPending}>
            {t(isSet ? "showtimes.room.save" : "showtimes.room.openBy")}
          </Button>
          {wall && (
            <Button
              variant="quiet"
              pending={isPending}
              onClick={() =>
                press(() => openRoomNowAction({ showtimeId, capacity }), t("showtimes.room.drawnSoon"))
              }
            >
              {t("showtimes.room.openNow")}
            </Button>
          )}
          {isSet && (
            <Ask
              trigger={
                <Button variant="quiet" pending={isPending}>
                  {t("showtimes.room.end")}
                </Button>
              }
              title={t("showtimes.room.endTitle")}
              confirm={t("showtimes.room.endConfirm")}
              onConfirm={() => press(() => endRoomAction({ showtimeId }), t("showtimes.room.ended"))}
              isPending={isPending}
            >
              <p>{t("showtimes.room.endWarning")}</p>
            </Ask>
          )}
        </div>
      </form>
    </section>
  );
}
