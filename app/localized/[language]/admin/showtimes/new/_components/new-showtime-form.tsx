"use client";
import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { MoviePicker } from "@/app/localized/[language]/admin/_forms/movie-picker";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { PresentationFields } from "@/app/localized/[language]/admin/_showtimes/presentation-fields";
import { StartFields } from "@/app/localized/[language]/admin/_showtimes/start-fields";
import type { ShowtimeField } from "@/app/localized/[language]/admin/_showtimes/words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { t } from "@/lib/i18n/t";
import type { Stage } from "@/lib/scheduling/list-stages";
import { ScreenField } from "../../_components/screen-field";
import { scheduleAction } from "../actions";

type NewShowtimeFormProps = {
  stages: Stage[];
  /** Offered before anything is typed. */
  movies: MovieChoice[];
  formats: readonly string[];
  day: string;
  initialScreenId?: number | undefined;
};

export function NewShowtimeForm({ stages, movies, formats, day, initialScreenId }: NewShowtimeFormProps) {
  const { errors, refusal, formProps, isPending } = useForm<ShowtimeField>(scheduleAction);
  const [screenId, setScreenId] = useState(initialScreenId ?? stages[0]?.screens[0]?.id);
  const stage = stages.find(({ screens }) => screens.some(({ id }) => id === screenId));
  return (
    <form {...formProps} className="grid max-w-3xl gap-6 sm:grid-cols-2">
      {refusal && (
        <div className="sm:col-span-2">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
      <MoviePicker initial={movies} error={errors.movieId} />
      <ScreenField stages={stages} screenId={screenId} onChoose={setScreenId} error={errors.screenId} />
      <SelectField label={t("showtimes.fields.state")} name="state" error={errors.state}>
        <option value="on-sale">{t("showtimes.fields.stateOnSale")}</option>
        <option value="draft">{t("showtimes.fields.stateDraft")}</option>
      </SelectField>
      <StartFields day={day} theater={stage ?? { name: "", dayTurnsMinute: 0 }} errors={errors} />
      <PresentationFields
        key={stage?.id}
        formats={formats}
        priceCards={stage?.priceCards ?? []}
        errors={errors}
      />
      <Button type="submit" pending={isPending} className="sm:col-span-2 sm:justify-self-start">
        {t("showtimes.new.submit")}
      </Button>
    </form>
  );
}
