import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { withParams } from "@/app/localized/[language]/admin/_address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { listPeople } from "@/lib/accounts/people/list-people";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { PeopleFilters } from "./_components/people-filters";
import { PeopleTable } from "./_components/people-table";
import { PeopleTabs } from "./_components/people-tabs";
import { readQuery } from "./_query";

export const generateMetadata = (): Metadata => ({ title: t("people.title") });

export default withMessages("app/localized/[language]/admin/people/page.tsx", PeoplePage);

async function PeoplePage({ searchParams }: PageProps<"/localized/[language]/admin/people">) {
  const staff = await requireManager();
  const { params, ...choice } = readQuery(await searchParams);
  const [theaters, { people, total, page, pageCount }] = await Promise.all([
    listTheatersForStaff(database(), staff),
    listPeople(database(), { ...choice, staff }),
  ]);
  return (
    <>
      <PageTitle action={<ButtonLink href="/admin/people/invite">{t("people.list.invite")}</ButtonLink>}>
        {t("people.title")}
      </PageTitle>
      <PeopleTabs here="people" />
      <PeopleFilters choice={choice} theaters={theaters} isAdmin={staff.isAdmin} />
      <p role="status" className="mb-3 text-ink-soft text-sm">
        {t("people.list.count", { count: total })}
      </p>
      {people.length === 0 ? (
        <Empty title={t("people.list.nobody")}>{t("people.list.nobodyHint")}</Empty>
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
