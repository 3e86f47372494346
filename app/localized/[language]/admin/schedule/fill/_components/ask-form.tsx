import { Form } from "@/components/form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { t } from "@/lib/i18n/t";
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

const WEIGHTS = [0, 1, 2, 3, 4, 5] as const;

/** Which movies, how often compared to each other, when and where. */
export function AskForm({ day, movies, formats, said, screens, weights }: AskFormProps) {
  return (
    <Form action="/admin/schedule/fill" scroll={false} className="grid gap-6">
      <input type="hidden" name="theater" value={day.theater.id} />
      <input type="hidden" name="day" value={day.day} />
      <fieldset>
        <legend className="mb-2 font-semibold">{t("schedule.fill.movies")}</legend>
        <div className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {movies.map(({ id, title, durationMinutes }) => (
            <label key={id} className="flex min-h-12 items-center gap-3 border-line border-b py-1">
              <span className="min-w-0 grow leading-tight">
                {title}{" "}
                <span className="whitespace-nowrap text-ink-soft text-sm">
                  {durationMinutes
                    ? t("schedule.movie.minutes", { minutes: durationMinutes })
                    : t("schedule.movie.noLength")}
                </span>
              </span>
              <select
                name={`w${id}`}
                defaultValue={weights.get(id) ?? 0}
                disabled={durationMinutes === null}
                className="min-h-9 rounded-md border border-line-strong bg-surface px-2 text-sm"
              >
                {WEIGHTS.map((weight) => (
                  <option key={weight} value={weight}>
                    {t(`schedule.fill.weight${weight}`)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-semibold">{t("schedule.fill.screens")}</legend>
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
              {name}{" "}
              <span className="text-ink-soft text-sm">{t("schedule.fill.seats", { seats: capacity })}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-6">
        <Field label={t("schedule.fill.opens")} name="opens" type="time" defaultValue={said.opens} />
        <Field label={t("schedule.fill.closes")} name="closes" type="time" defaultValue={said.closes} />
        <Field label={t("schedule.fill.prime")} name="prime" type="time" defaultValue={said.prime} />
        <Field
          label={t("schedule.fill.stagger")}
          name="stagger"
          type="number"
          min={0}
          max={60}
          defaultValue={said.stagger}
        />
        <SelectField label={t("schedule.fill.priceCard")} name="priceCardId" defaultValue={said.priceCardId}>
          <NamedOptions of={day.priceCards} />
        </SelectField>
        <SelectField label={t("schedule.fill.format")} name="format" defaultValue={said.format}>
          {formats.map((format) => (
            <option key={format}>{format}</option>
          ))}
        </SelectField>
      </div>
      <Button type="submit" className="justify-self-start">
        {t("schedule.fill.submit")}
      </Button>
    </Form>
  );
}
