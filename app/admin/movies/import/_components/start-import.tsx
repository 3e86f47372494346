import { FormSection } from "@/app/admin/_forms/form-section";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { DryRun } from "@/lib/catalogue/import/dry-run";
import { many } from "../words";
import type { Options } from "./use-import";

type Props = {
  tried: DryRun;
  answers: ReadonlyMap<number, boolean>;
  options: Options;
  onOptions: (options: Options) => void;
  onStart: () => void;
};

/** What holds for all of them, and the one button that writes. */
export function StartImport({ tried, answers, options, onOptions, onStart }: Props) {
  const unanswered = tried.near.filter(({ row }) => !answers.has(row)).length;
  const chosen = tried.near.filter(({ row }) => answers.get(row) === false).length;
  const count = tried.fresh + chosen;
  if (count === 0 && unanswered === 0)
    return (
      <Notice tone="ok" title="There is nothing to import">
        {tried.faulty > 0
          ? "What fits is there already, or there is none that fits."
          : "All of it is there already."}
      </Notice>
    );
  return (
    <FormSection title="For all of them">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Status"
          value={options.status}
          onChange={(event) =>
            onOptions({ ...options, status: event.currentTarget.value === "draft" ? "draft" : "released" })
          }
        >
          <option value="released">Released: customers find them at once</option>
          <option value="draft">Draft: customers do not see them yet</option>
        </SelectField>
        <Field
          label="Length of those that say none"
          hint="In minutes, 1 to 1,000. A movie without a length cannot be scheduled."
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          value={options.defaultMinutes ?? ""}
          onChange={(event) =>
            onOptions({ ...options, defaultMinutes: minutesIn(event.currentTarget.value) })
          }
        />
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button disabled={unanswered > 0} onClick={onStart}>
          Import {many(count, "movie")}
        </Button>
        {unanswered > 0 && (
          <p className="text-ink-soft">
            {many(unanswered, "movie is", "movies are")} perhaps there: say which first.
          </p>
        )}
        {unanswered === 0 && tried.faulty > 0 && (
          <p className="text-ink-soft">{many(tried.faulty, "row is", "rows are")} left out.</p>
        )}
      </div>
    </FormSection>
  );
}

function minutesIn(typed: string): number | null {
  const minutes = Number(typed);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1000 ? minutes : null;
}
