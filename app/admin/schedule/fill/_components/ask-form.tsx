import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import type { ScheduleDay } from "@/lib/programme/get-schedule-day";

type AskFormProps = {
  day: ScheduleDay;
  movies: MovieChoice[];
  formats: readonly string[];
  /** What the address says, or the theater's own hours. */
  said: {
    opens: string;
    closes: string;
    prime: string;
    stagger: string;
    priceCardId?: string;
    format?: string;
  };
  screens: ReadonlySet<number>;
  weights: ReadonlyMap<number, number>;
};

const WEIGHTS = ["not at all", "1, seldom", "2", "3, as usual", "4", "5, often"];

/** Which movies, how often compared to each other, when and where. */
export function AskForm({ day, movies, formats, said, screens, weights }: AskFormProps) {
  return (
    <Form action="/admin/schedule/fill" scroll={false} className="grid gap-6">
      <input type="hidden" name="theater" value={day.theater.id} />
      <input type="hidden" name="day" value={day.day} />
      <fieldset>
        <legend className="mb-2 font-semibold">Movies, and how often</legend>
        <div className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {movies.map(({ id, title, durationMinutes }) => (
            <label key={id} className="flex min-h-12 items-center gap-3 border-line border-b py-1">
              <span className="min-w-0 grow leading-tight">
                {title}{" "}
                <span className="whitespace-nowrap text-ink-soft text-sm">
                  {durationMinutes ? `${durationMinutes} min` : "no length yet"}
                </span>
              </span>
              <select
                name={`w${id}`}
                defaultValue={weights.get(id) ?? 0}
                disabled={durationMinutes === null}
                className="min-h-9 rounded-md border border-line-strong bg-surface px-2 text-sm"
              >
                {WEIGHTS.map((words, weight) => (
                  <option key={words} value={weight}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-semibold">Screens</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {day.screens.map(({ id, name, capacity }) => (
            <label key={id} className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                name="screen"
                value={id}
                defaultChecked={screens.has(id)}
                disabled={capacity === 0}
                className="size-5"
              />
              {name} <span className="text-ink-soft text-sm">{capacity || "no"} seats</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-6">
        <Field label="Opens" name="opens" type="time" defaultValue={said.opens} />
        <Field label="Closes" name="closes" type="time" defaultValue={said.closes} />
        <Field label="Prime time" name="prime" type="time" defaultValue={said.prime} />
        <Field
          label="Minutes apart"
          name="stagger"
          type="number"
          min={0}
          max={60}
          defaultValue={said.stagger}
        />
        <SelectField label="Price card" name="priceCardId" defaultValue={said.priceCardId}>
          <NamedOptions of={day.priceCards} />
        </SelectField>
        <SelectField label="Format" name="format" defaultValue={said.format}>
          {formats.map((format) => (
            <option key={format}>{format}</option>
          ))}
        </SelectField>
      </div>
      <Button type="submit" className="justify-self-start">
        Propose a day
      </Button>
    </Form>
  );
}
