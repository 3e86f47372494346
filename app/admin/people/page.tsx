import type { Metadata } from "next";
import { withParams } from "@/app/admin/_address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { listPeople } from "@/lib/accounts/people/list-people";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { formatNumber } from "@/lib/formatters";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { PeopleFilters } from "./_components/people-filters";
import { PeopleTable } from "./_components/people-table";
import { PeopleTabs } from "./_components/people-tabs";
import { readQuery } from "./_query";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const staff = await requireManager();
  const { params, ...choice } = readQuery(await searchParams);
  const [theaters, { people, total, page, pageCount }] = await Promise.all([
    listTheatersForStaff(database(), staff),
    listPeople(database(), { ...choice, staff }),
  ]);
  return (
    <>
      <PageTitle action={<ButtonLink href="/admin/people/invite">Invite someone</ButtonLink>}>
        People
      </PageTitle>
      <PeopleTabs here="people" />
      <PeopleFilters choice={choice} theaters={theaters} isAdmin={staff.isAdmin} />
      <p role="status" className="mb-3 text-ink-soft text-sm">
        {total === 1 ? "1 person" : `${formatNumber(total)} people`}
      </p>
      {people.length === 0 ? (
        <Empty title="Nobody fits">
          Fewer letters find more: a part of the name or of the e-mail is enough.
        </Empty>
      ) : (
        <PeopleTable people={people} sort={choice.sort} params={params} />
      )}
      <Pager
        page={page}
        pageCount={pageCount}
        hrefFor={(page) => withParams("/admin/people", params, { page: page > 1 ? page : "" })}
      />
    </>
  );
}
