"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { MovieChoice } from "@/lib/catalogue/queries";
import type { Stage } from "@/lib/scheduling/queries";
import { MoviePicker } from "./movie-picker";
import { ScreenField } from "./screen-field";
import { StartFields } from "./start-fields";
import { useScheduling } from "./use-scheduling";

type ScheduleFormProps = {
  stages: Stage[];
  /** Offered before anything is typed. */
  movies: MovieChoice[];
  formats: readonly string[];
  day: string;
};

export function ScheduleForm({ stages, movies, formats, day }: ScheduleFormProps) {
  const { errors = {}, refusal, schedule, isPending } = useScheduling();
  const [screenId, setScreenId] = useState(stages[0]?.screens[0]?.id);
  const stage = stages.find(({ screens }) => screens.some(({ id }) => id === screenId));

  // sent by hand: a form action would empty the fields of a form that was refused
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    schedule(new FormData(event.currentTarget));
  }

  return (
    <form onSubmit={submit} noValidate className="grid max-w-3xl gap-6 sm:grid-cols-2">
      {refusal && (
        <div className="sm:col-span-2">
          <Notice tone="danger">{refusal}</Notice>
        </div>
      )}
      <MoviePicker initial={movies} error={errors.movieId} />
      <ScreenField stages={stages} screenId={screenId} onChoose={setScreenId} error={errors.screenId} />
      <SelectField label="Price card" name="priceCardId" key={stage?.id} error={errors.priceCardId}>
        {stage?.priceCards.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <StartFields day={day} place={stage?.name ?? ""} errors={errors} />
      <SelectField label="Format" name="format" error={errors.format}>
        {formats.map((format) => (
          <option key={format}>{format}</option>
        ))}
      </SelectField>
      <SelectField label="State" name="state" error={errors.state}>
        <option value="on-sale">On sale at once</option>
        <option value="draft">Draft, not shown to customers</option>
      </SelectField>
      <Field label="Language" name="language" defaultValue="English" maxLength={60} error={errors.language} />
      <Field
        label="Subtitles"
        name="subtitles"
        maxLength={60}
        hint="Leave empty if there are none."
        error={errors.subtitles}
      />
      <Button type="submit" pending={isPending} className="sm:col-span-2 sm:justify-self-start">
        Schedule the showtime
      </Button>
    </form>
  );
}
