import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { readScheduleView } from "@/app/localized/[language]/admin/schedule/_schedule-view";
import { Form } from "@/components/form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { previewPlan } from "@/lib/programme/preview-plan";
import { shiftDay } from "@/lib/scheduling/days";
import { lastOf } from "../_accepted";
import { PlanPreview } from "../_components/plan-preview";
import { ScheduleTabs } from "../_components/schedule-head";
import { readOriginals, readSpan, wishesOf } from "./_span";
import { acceptCopyAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: t("schedule.copy.title") });

export default withMessages("app/localized/[language]/admin/schedule/copy/page.tsx", CopyPage);

async function CopyPage({ searchParams }: PageProps<"/localized/[language]/admin/schedule/copy">) {
  const staff = await requireManager();
  const params = await searchParams;
  const asked = readSpan(params);
  const [{ stage, day, now }, originals] = await Promise.all([
    readScheduleView(staff, params),
    asked ? readOriginals(asked, staff) : [],
  ]);
  if (!stage) return notTheirs();
  const wishes = asked ? wishesOf(asked, originals, stage) : [];
  const its = { theaterId: stage.id, rule: stage.captionsRule, clock: stage };
  const preview = wishes.length > 0 ? await previewPlan(database(), { ...its, wishes, staff, now }) : null;
  return (
    <>
      <PageTitle eyebrow={stage.name} lead={t("schedule.copy.lead")}>
        {t("schedule.copy.title")}
      </PageTitle>
      <ScheduleTabs here="/admin/schedule/copy" at={{ theater: stage.id, day }} />
      <Form action="/admin/schedule/copy" scroll={false} className="flex flex-wrap items-end gap-4">
        <input type="hidden" name="theater" value={stage.id} />
        <SelectField
          label={t("schedule.copy.what")}
          name="days"
          defaultValue={lastOf(params.days) ?? "7"}
          key={`d${asked?.days}`}
        >
          <option value="1">{t("schedule.copy.day")}</option>
          <option value="7">{t("schedule.copy.week")}</option>
        </SelectField>
        <Field label={t("schedule.copy.from")} name="day" type="date" defaultValue={day} required />
        <Field
          label={t("schedule.copy.to")}
          name="to"
          type="date"
          defaultValue={asked?.to ?? shiftDay(day, 7)}
          required
        />
        <Button type="submit">{t("schedule.copy.submit")}</Button>
      </Form>
      {asked && wishes.length === 0 && (
        <p className="mt-8 border-line border-y py-6 text-ink-soft">{t("schedule.copy.empty")}</p>
      )}
      {preview && <PlanPreview preview={preview} stage={stage} params={params} action={acceptCopyAction} />}
    </>
  );
}
