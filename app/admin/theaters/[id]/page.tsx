import type { Metadata } from "next";
import Link from "next/link";
import { rowId } from "@/app/_http/row-id";
import { FormSection } from "@/app/admin/_forms/form-section";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getSafeguards } from "@/lib/accounts/second-step/get-safeguards";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { providerNames } from "@/lib/payments/providers";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { listScreensForStaff } from "@/lib/venues/list-screens-for-staff";
import { ArchiveTheater } from "./_components/archive-theater";
import { SafeguardsForm } from "./_components/safeguards-form";
import { ScreenRows } from "./_components/screen-rows";
import { TheaterData } from "./_components/theater-data";
import { TheaterForm } from "./_components/theater-form";

export const metadata: Metadata = { title: "Theater" };

export default async function TheaterPage({ params }: PageProps<"/admin/theaters/[id]">) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const theater = id.success && (await getTheaterForStaff(database(), { staff, theaterId: id.data }));
  if (!theater) return notTheirs();
  const whose = { staff, theaterId: theater.id };
  const [screens, safeguards] = await Promise.all([
    listScreensForStaff(database(), whose),
    getSafeguards(database(), whose),
  ]);
  const isArchived = theater.archivedAt !== null;
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/theaters" className="link">
            Theaters
          </Link>
        }
        lead={`${theater.address}, ${theater.city}`}
        action={<ButtonLink href={`/admin/theaters/${theater.id}/screens/new`}>Add a screen</ButtonLink>}
      >
        {theater.name}
      </PageTitle>
      {isArchived && (
        <div className="mb-8">
          <Notice tone="warn" title="This theater is closed">
            Customers do not find it, and nothing can be scheduled here.
          </Notice>
        </div>
      )}
      <FormSection title="Screens" note="In the order in which customers read them.">
        {screens.length === 0 ? (
          <p className="border-line border-y py-6 text-ink-soft">
            No screen yet. A showtime needs one to play on.
          </p>
        ) : (
          <ScreenRows theaterId={theater.id} screens={screens} />
        )}
      </FormSection>
      <TheaterForm theater={theater} providers={providerNames()} site={new URL(env.APP_URL).origin} />
      <FormSection
        title="Signing in of the team"
        anchor="safeguards"
        note="A second step is a code of an app on the phone, besides the password. A passkey is as good."
      >
        <SafeguardsForm theaterId={theater.id} currency={theater.currency} safeguards={safeguards} />
      </FormSection>
      <FormSection
        title="Its data"
        note="What customers bought, with their names and addresses. Amounts are in the smallest unit of their currency, times are UTC."
      >
        <TheaterData theaterId={theater.id} />
      </FormSection>
      <FormSection
        title={isArchived ? "Closed" : "Close it"}
        note="A closed theater is off the site. Its bookings and reports stay, and it can open again."
      >
        <ArchiveTheater theaterId={theater.id} name={theater.name} isArchived={isArchived} />
      </FormSection>
    </>
  );
}
