import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { DryRun } from "@/lib/catalogue/import/dry-run";
import { t } from "@/lib/i18n/t";
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
      <Notice tone="ok" title={t("imports.start.nothing")}>
        {tried.faulty > 0 ? t("imports.start.nothingFits") : t("imports.start.allThere")}
      </Notice>
    );
  return (
    <FormSection title={t("imports.start.title")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("imports.start.status")}
          value={options.status}
          onChange={(event) =>
            onOptions({ ...options, status: event.currentTarget.value === "draft" ? "draft" : "released" })
          }
        >
          <option value="released">{t("imports.start.released")}</option>
          <option value="draft">{t("imports.start.draft")}</option>
        </SelectField>
        <Field
          label={t("imports.start.minutes")}
          hint={t("imports.start.minutesHint")}
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
          {t("imports.start.import", { count })}
        </Button>
        {unanswered > 0 && (
          <p className="text-ink-soft">{t("imports.start.unanswered", { count: unanswered })}</p>
        )}
        {unanswered === 0 && tried.faulty > 0 && (
          <p className="text-ink-soft">{t("imports.start.leftOut", { count: tried.faulty })}</p>
        )}
      </div>
    </FormSection>
  );
}

function minutesIn(typed: string): number | null {
  const minutes = Number(typed);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1000 ? minutes : null;
}
