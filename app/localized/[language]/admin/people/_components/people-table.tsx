import { withParams } from "@/app/localized/[language]/admin/_address";
import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import type { ListedPerson } from "@/lib/accounts/people/list-people";
import { listFactsApart } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { formatShortFullDay } from "@/lib/zoned-time";

/** "Admin; Owner of The Lantern" */
export const rolesOf = ({ role, theaterRoles }: Pick<ListedPerson, "role" | "theaterRoles">): string =>
  listFactsApart([
    ...(role === "admin" ? [t("staff.role.admin")] : []),
    ...theaterRoles.map(({ role, theaterName }) => t(`staff.roleAt.${role}`, { theater: theaterName })),
  ]);

const columns = (): Column<ListedPerson>[] => [
  {
    title: t("people.list.name"),
    sort: "name",
    isHead: true,
    cell: (person) => (
      <>
        <Link
          href={`/admin/people/${person.id}`}
          prefetch={false}
          className="link -my-0.5 inline-block py-0.5"
        >
          <bdi>{person.name}</bdi>
        </Link>
        {person.disabledAt !== null && (
          <span className="ps-3 text-ink-soft text-sm">{t("people.list.shut")}</span>
        )}
        <span className="block break-all text-ink-soft text-sm md:hidden">{person.email}</span>
        <span className="block text-ink-soft text-sm sm:hidden">{rolesOf(person)}</span>
      </>
    ),
  },
  {
    title: t("people.list.email"),
    from: "md",
    cell: ({ email }) => <span className="break-all">{email}</span>,
  },
  {
    title: t("people.list.worksAs"),
    from: "sm",
    cell: (person) => rolesOf(person) || t("people.list.customer"),
  },
  {
    title: t("people.list.since"),
    sort: "joined",
    isNumber: true,
    from: "lg",
    cell: ({ createdAt }) => formatShortFullDay(createdAt, "UTC"),
  },
];

type PeopleTableProps = { people: ListedPerson[]; sort: string; params: Record<string, string> };

export const PeopleTable = ({ people, sort, params }: PeopleTableProps) => (
  <DataTable
    caption={t("people.list.caption")}
    columns={columns()}
    rows={people}
    keyOf={({ id }) => id}
    sort={sort}
    hrefForSort={(sort) => withParams("/admin/people", params, { sort: sort === "name" ? "" : sort })}
  />
);
