import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { readScheduleView } from "@/app/localized/[language]/admin/schedule/_schedule-view";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { getChoice } from "@/lib/catalogue/get-choice";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { previewPlan } from "@/lib/programme/preview-plan";
import { shiftDay } from "@/lib/scheduling/days";
import { allOf, lastOf } from "../_accepted";
import { PlanPreview } from "../_components/plan-preview";
import { ScheduleTabs } from "../_components/schedule-head";
import { RepeatForm } from "./_components/repeat-form";
import { RULE_WORDS, type RuleField, readRule, wishesOf } from "./_rule";
import { acceptRepeatAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: t("schedule.repeat.title") });

export default withMessages("app/localized/[language]/admin/schedule/repeat/page.tsx", RepeatPage);

async function RepeatPage({ searchParams }: PageProps<"/localized/[language]/admin/schedule/repeat">) {
  const staff = await requireManager();
  const params = await searchParams;
  const { stage, day, now } = await readScheduleView(staff, params);
  if (!stage) return notTheirs();
  const isAsked = params.localTime !== undefined;
  const rule = readRule(params);
  const wishes = isAsked && rule.success ? wishesOf(rule.data, stage) : null;
  const its = { theaterId: stage.id, rule: stage.captionsRule, clock: stage };
  const [preview, movies, movie] = await Promise.all([
    wishes && previewPlan(database(), { ...its, wishes, staff, now }),
    listChoices(database(), ""),
    params.movieId ? getChoice(database(), Number(lastOf(params.movieId)) || 0) : null,
  ]);
  const wrong = isAsked && !rule.success ? rule.error.issues.map(({ path }) => path[0] as RuleField) : [];
  const said = Object.fromEntries(Object.keys(params).map((name) => [name, lastOf(params[name])]));
  const weekdays = isAsked ? [params.weekday ?? []].flat().map(Number) : [0, 1, 2, 3, 4, 5, 6];
  return (
    <>
      <PageTitle eyebrow={stage.name} lead={t("schedule.repeat.lead")}>
        {t("schedule.repeat.title")}
      </PageTitle>
      <ScheduleTabs here="/admin/schedule/repeat" at={{ theater: stage.id, day }} />
      <RepeatForm
        stage={stage}
        movies={movies}
        movie={movie}
        formats={SHOWTIME_FORMATS}
        asked={{ from: day, until: shiftDay(day, 6), ...said, accessibility: allOf(params.accessibility) }}
        weekdays={new Set(weekdays)}
        errors={Object.fromEntries(
          wrong.map((field) => [field, t(RULE_WORDS[field] ?? "schedule.repeat.chooseOne")]),
        )}
      />
      {preview && <PlanPreview preview={preview} stage={stage} params={params} action={acceptRepeatAction} />}
    </>
  );
}
