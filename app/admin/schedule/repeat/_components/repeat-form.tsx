import Form from "next/form";
import { MoviePicker } from "@/app/admin/_forms/movie-picker";
import { PresentationFields } from "@/app/admin/_showtimes/presentation-fields";
import { startHint } from "@/app/admin/_showtimes/start-fields";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import type { Stage } from "@/lib/scheduling/list-stages";
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

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Its fields go into the address, so that a preview can be looked at again and sent on. */
export function RepeatForm({ stage, movies, movie, formats, asked, weekdays, errors }: RepeatFormProps) {
  return (
    <Form action="/admin/schedule/repeat" scroll={false} className="grid max-w-3xl gap-6 sm:grid-cols-2">
      <input type="hidden" name="theater" value={stage.id} />
      <MoviePicker initial={movies} movie={movie} error={errors.movieId} />
      <SelectField label="Screen" name="screenId" defaultValue={asked.screenId} error={errors.screenId}>
        <NamedOptions of={stage.screens} />
      </SelectField>
      <Field
        label="Start"
        name="localTime"
        type="time"
        defaultValue={asked.localTime}
        hint={`The same on every day. ${startHint(stage)}`}
        error={errors.localTime}
      />
      <Field label="From" name="from" type="date" defaultValue={asked.from} error={errors.from} />
      <Field label="Until" name="until" type="date" defaultValue={asked.until} error={errors.until} />
      <fieldset className="sm:col-span-2">
        <legend className="mb-1 font-semibold">On</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {WEEKDAYS.map((name, i) => (
            <label key={name} className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                name="weekday"
                value={i}
                defaultChecked={weekdays.has(i)}
                className="size-5"
              />
              {name}
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
        label="If a time comes twice"
        name="repeated"
        defaultValue={asked.repeated}
        hint="In the night in which the clocks go back."
      >
        <option value="earlier">the first of the two</option>
        <option value="later">the second</option>
      </SelectField>
      <Button type="submit" className="sm:col-span-2 sm:justify-self-start">
        Show the preview
      </Button>
    </Form>
  );
}
