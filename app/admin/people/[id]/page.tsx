import type { Metadata } from "next";
import Link from "next/link";
import { rowId } from "@/app/_http/row-id";
import { FormSection } from "@/app/admin/_forms/form-section";
import { Timeline } from "@/app/admin/_lists/timeline";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getPerson } from "@/lib/accounts/people/get-person";
import { listActivity } from "@/lib/accounts/people/list-activity";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { isolate } from "@/lib/isolate";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { momentOf } from "../words";
import { PersonActions } from "./_components/person-actions";
import { activityWords } from "./activity-words";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/admin/people/[id]">) {
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
            People
          </Link>
        }
        lead={<span className="break-all">{person.email}</span>}
      >
        {person.name}
      </PageTitle>
      {person.disabledAt !== null && (
        <div className="mb-8">
          <Notice tone="warn" title="This account is shut">
            Since {momentOf(person.disabledAt)}. Nobody can sign in with it; tickets bought with it stay good.
          </Notice>
        </div>
      )}
      <PersonActions person={{ ...person, name: isolate(person.name) }} theaters={theaters} staff={staff} />
      <FormSection title="What happened">
        {timeline.length === 0 ? (
          <p className="text-ink-soft">Nothing that is yours to see yet.</p>
        ) : (
          <Timeline
            label="What happened"
            events={timeline.map((event) => ({
              id: String(event.id),
              at: event.at,
              when: momentOf(event.at),
              what: activityWords(event),
              ...(event.byId !== person.id && event.byName ? { who: `by ${isolate(event.byName)}` } : {}),
            }))}
          />
        )}
      </FormSection>
    </>
  );
}
