import { MoviePicker } from "@/app/localized/[language]/admin/_forms/movie-picker";
import { PresentationFields } from "@/app/localized/[language]/admin/_showtimes/presentation-fields";
import { startHint } from "@/app/localized/[language]/admin/_showtimes/start-fields";
import { Form } from "@/components/form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { t } from "@/lib/i18n/t";
import type { Stage } from "@/lib/scheduling/list-stages";
import { weekdayShort, weekdays as weekdaysInOrder } from "@/lib/weekdays";
import type { RuleField } from "../_rule";

type RepeatFormProps = {
  stage: Stage;
  movies: MovieChoice[];
  movie: MovieChoice | null;
  formats: readonly string[];
  /** What was asked for last, by field. */
  asked: Partial<Record<RuleField, string>>;
  weekdays: ReadonlySet<number>;
  errors: Partial<Record<RuleField, string>>;
};

/** Its fields go into the address, so that a preview can be looked at again and sent on. */
export function RepeatForm({ stage, movies, movie, formats, asked, weekdays, errors }: RepeatFormProps) {
  return (
    <Form action="/admin/schedule/repeat" scroll={false} className="grid max-w-3xl gap-6 sm:grid-cols-2">
      <input type="hidden" name="theater" value={stage.id} />
      <MoviePicker initial={movies} movie={movie} error={errors.movieId} />
      <SelectField
        label={t("schedule.repeat.screen")}
        name="screenId"
        defaultValue={asked.screenId}
        error={errors.screenId}
      >
        <NamedOptions of={stage.screens} />
      </SelectField>
      <Field
        label={t("schedule.repeat.start")}
        name="localTime"
        type="time"
        defaultValue={asked.localTime}
        hint={`${t("schedule.repeat.startHint")} ${startHint(stage)}`}
        error={errors.localTime}
      />
      <Field
        label={t("schedule.repeat.from")}
        name="from"
        type="date"
        defaultValue={asked.from}
        error={errors.from}
      />
      <Field
        label={t("schedule.repeat.until")}
        name="until"
        type="date"
        defaultValue={asked.until}
        error={errors.until}
      />
      <fieldset className="sm:col-span-2">
        <legend className="mb-1 font-semibold">{t("schedule.repeat.weekdays")}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {weekdaysInOrder().map((day) => (
            <label key={day} className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                name="weekday"
                value={day}
                defaultChecked={weekdays.has(day)}
                className="size-5"
              />
              {weekdayShort(day)}
            </label>
          ))}
        </div>
        {errors.weekdays && <p className="text-danger text-sm">{errors.weekdays}</p>}
      </fieldset>
      <PresentationFields
        formats={formats}
        priceCards={stage.priceCards}
        errors={errors}
        initial={{
          ...(asked.format ? { format: asked.format } : {}),
          ...(asked.language ? { language: asked.language } : {}),
          subtitles: asked.subtitles ?? "",
          accessibility: asked.accessibility ?? "",
          ...(asked.priceCardId ? { priceCardId: Number(asked.priceCardId) } : {}),
        }}
      />
      <SelectField
        label={t("schedule.repeat.repeated")}
        name="repeated"
        defaultValue={asked.repeated}
        hint={t("schedule.repeat.repeatedHint")}
      >
        <option value="earlier">{t("schedule.repeat.repeatedEarlier")}</option>
        <option value="later">{t("schedule.repeat.repeatedLater")}</option>
      </SelectField>
      <Button type="submit" className="sm:col-span-2 sm:justify-self-start">
        {t("schedule.repeat.submit")}
      </Button>
    </Form>
  );
}
