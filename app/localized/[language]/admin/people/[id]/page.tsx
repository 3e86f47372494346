import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { Timeline } from "@/app/localized/[language]/admin/_lists/timeline";
import { Link } from "@/components/link";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getPerson } from "@/lib/accounts/people/get-person";
import { listActivity } from "@/lib/accounts/people/list-activity";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { momentOf } from "../words";
import { PersonActions } from "./_components/person-actions";
import { activityWords } from "./activity-words";

export const generateMetadata = (): Metadata => ({ title: t("people.person.title") });

export default withMessages("app/localized/[language]/admin/people/[id]/page.tsx", PersonPage);

async function PersonPage({ params }: PageProps<"/localized/[language]/admin/people/[id]">) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const person = id.success && (await getPerson(database(), { staff, userId: id.data }));
  if (!person) return notTheirs();
  const [theaters, timeline] = await Promise.all([
    listTheatersForStaff(database(), staff),
    listActivity(database(), { staff, userId: person.id }),
  ]);
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/people" className="link">
            {t("people.back")}
          </Link>
        }
        lead={<span className="break-all">{person.email}</span>}
      >
        {person.name}
      </PageTitle>
      {person.disabledAt !== null && (
        <div className="mb-8">
          <Notice tone="warn" title={t("people.person.shut")}>
            {t("people.person.shutSince", { when: momentOf(person.disabledAt) })}
          </Notice>
        </div>
      )}
      <PersonActions person={{ ...person, name: isolate(person.name) }} theaters={theaters} staff={staff} />
      <FormSection title={t("people.person.happened")}>
        {timeline.length === 0 ? (
          <p className="text-ink-soft">{t("people.person.nothing")}</p>
        ) : (
          <Timeline
            label={t("people.person.happened")}
            events={timeline.map((event) => ({
              id: String(event.id),
              at: event.at,
              when: momentOf(event.at),
              what: activityWords(event),
              ...(event.byId !== person.id && event.byName
                ? { who: t("people.person.by", { name: isolate(event.byName) }) }
                : {}),
            }))}
          />
        )}
      </FormSection>
    </>
  );
}
