import Link from "next/link";
import { withParams } from "@/app/admin/_address";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import type { ListedPerson } from "@/lib/accounts/people/list-people";
import { formatShortDay } from "@/lib/zoned-time";
import { ROLE_WORDS } from "../words";

/** "Admin; Owner of The Lantern" */
export const rolesOf = ({ role, theaterRoles }: Pick<ListedPerson, "role" | "theaterRoles">): string =>
  [
    role === "admin" ? ROLE_WORDS.admin : "",
    ...theaterRoles.map(({ role, theaterName }) => `${ROLE_WORDS[role]} of ${theaterName}`),
  ]
    .filter(Boolean)
    .join("; ");

const columns: Column<ListedPerson>[] = [
  {
    title: "Name",
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
        {person.disabledAt !== null && <span className="pl-3 text-ink-soft text-sm">account shut</span>}
        <span className="block break-all text-ink-soft text-sm md:hidden">{person.email}</span>
        <span className="block text-ink-soft text-sm sm:hidden">{rolesOf(person)}</span>
      </>
    ),
  },
  { title: "E-mail", from: "md", cell: ({ email }) => <span className="break-all">{email}</span> },
  { title: "Works as", from: "sm", cell: (person) => rolesOf(person) || "Customer" },
  {
    title: "Since",
    sort: "joined",
    isNumber: true,
    from: "lg",
    cell: ({ createdAt }) => `${formatShortDay(createdAt, "UTC")} ${new Date(createdAt).getUTCFullYear()}`,
  },
];

type PeopleTableProps = { people: ListedPerson[]; sort: string; params: Record<string, string> };

export const PeopleTable = ({ people, sort, params }: PeopleTableProps) => (
  <DataTable
    caption="People"
    columns={columns}
    rows={people}
    keyOf={({ id }) => id}
    sort={sort}
    hrefForSort={(sort) => withParams("/admin/people", params, { sort: sort === "name" ? "" : sort })}
  />
);
