"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { ConflictNotice } from "@/app/localized/[language]/admin/_forms/conflict-notice";
import { MoviePicker } from "@/app/localized/[language]/admin/_forms/movie-picker";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { PresentationFields } from "@/app/localized/[language]/admin/_showtimes/presentation-fields";
import { StartFields } from "@/app/localized/[language]/admin/_showtimes/start-fields";
import type { ShowtimeField } from "@/app/localized/[language]/admin/_showtimes/words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { t } from "@/lib/i18n/t";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import type { Stage } from "@/lib/scheduling/list-stages";
import { editAction } from "../actions";

export type EditFormProps = {
  showtime: ShowtimeForStaff["showtime"];
  stage: Stage;
  movies: MovieChoice[];
  movie: MovieChoice;
  formats: readonly string[];
  /** Its start on the theater's wall. */
  wall: { day: string; time: string };
  priceCardName: string;
  /** Some of its seats are taken: only its prices can be changed here. */
  isLocked: boolean;
};

export function EditForm({ showtime, stage, isLocked, ...props }: EditFormProps) {
  const toast = useToast();
  const { errors, refusal, conflict, formProps, isPending } = useForm<ShowtimeField>(
    editAction.bind(null, showtime.id),
    () => toast({ title: t("showtimes.edit.saved") }),
  );
  const cards = withOwn(stage.priceCards, { id: showtime.priceCardId, name: props.priceCardName });
  return (
    <form {...formProps} className="grid max-w-3xl gap-6 sm:grid-cols-2">
      <input type="hidden" name="revision" value={showtime.revision} />
      {(refusal || conflict) && (
        <div className="sm:col-span-2">
          {conflict && <ConflictNotice conflict={conflict} />}
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        </div>
      )}
      {isLocked ? (
        <>
          <p className="text-ink-soft sm:col-span-2">{t("showtimes.edit.locked")}</p>
          <SelectField
            label={t("showtimes.fields.priceCard")}
            name="priceCardId"
            defaultValue={showtime.priceCardId}
            error={errors.priceCardId}
          >
            <NamedOptions of={cards} />
          </SelectField>
        </>
      ) : (
        <ShowtimeFields {...props} {...{ showtime, stage, errors, cards }} />
      )}
      <Button type="submit" pending={isPending} className="sm:col-span-2 sm:justify-self-start">
        {t("showtimes.edit.save")}
      </Button>
    </form>
  );
}

type ShowtimeFieldsProps = Omit<EditFormProps, "isLocked" | "priceCardName"> & {
  errors: Partial<Record<ShowtimeField, string>>;
  cards?: { id: number; name: string }[];
};

/** Every field of a showtime; without the price card when none are given. */
export function ShowtimeFields({ showtime, stage, cards, errors, ...props }: ShowtimeFieldsProps) {
  return (
    <>
      <MoviePicker initial={props.movies} movie={props.movie} error={errors.movieId} />
      <SelectField
        label={t("showtimes.fields.screen")}
        name="screenId"
        defaultValue={showtime.screenId}
        error={errors.screenId}
        className="sm:col-span-2"
      >
        <NamedOptions of={stage.screens} />
      </SelectField>
      <StartFields day={props.wall.day} time={props.wall.time} theater={stage} errors={errors} />
      <PresentationFields
        formats={props.formats}
        priceCards={cards ?? null}
        errors={errors}
        initial={showtime}
      />
    </>
  );
}

const withOwn = (cards: { id: number; name: string }[], own: { id: number; name: string }) =>
  cards.some(({ id }) => id === own.id)
    ? cards
    : [{ id: own.id, name: t("showtimes.edit.cardAsBefore", { card: own.name }) }, ...cards];
