import type { ReactNode } from "react";
import { LastTheaterMark } from "@/components/last-theater";
import { IntentLink } from "@/components/ui/intent-link";
import { Strip } from "@/components/ui/strip";
import { t } from "@/lib/i18n/t";
import type { Showing } from "@/lib/scheduling/showing";
import { type ShowingChoice, showingPath } from "./showing-path";

type FiltersProps = { showing: Showing; choice: ShowingChoice };

/** Every choice is a link to a page of its own. */
export function ShowingFilters({ showing, choice }: FiltersProps) {
  const to = (change: Partial<ShowingChoice>) => showingPath({ ...choice, page: 1, ...change });
  return (
    <div className="flex flex-col border-line border-t py-3">
      <Choices label={t("tickets.programme.filter.theater")}>
        <Choice href={to({ theater: null })} current={!choice.theater}>
          {t("tickets.programme.filter.everyTheater")}
        </Choice>
        {showing.theaters.map(({ slug, name }) => (
          <Choice key={slug} href={to({ theater: slug })} current={choice.theater === slug}>
            {name}
            <LastTheaterMark slug={slug} />
          </Choice>
        ))}
      </Choices>
      <Choices label={t("tickets.programme.filter.genre")}>
        <Choice href={to({ genre: null })} current={!choice.genre}>
          {t("tickets.programme.filter.everyGenre")}
        </Choice>
        {showing.genres.map(({ slug, name }) => (
          <Choice key={slug} href={to({ genre: slug })} current={choice.genre === slug}>
            {name}
          </Choice>
        ))}
      </Choices>
      <p>
        <IntentLink href={allFilters(choice)} className="link inline-flex min-h-10 items-center text-sm">
          {t("tickets.programme.filter.more")}
        </IntentLink>
      </p>
    </div>
  );
}

/** The same day in the view that asks more. */
const allFilters = ({ day, theater, genre }: ShowingChoice): string => {
  const asked = Object.entries({ date: day === "today" ? null : day, theater, genre });
  const params = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size > 0 ? `/showing?${params}` : "/showing";
};

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Strip aria-label={label} className="-mx-4 max-w-[100vw] px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-x-5 sm:flex-wrap">{children}</ul>
    </Strip>
  );
}

function Choice({ href, current, children }: { href: string; current: boolean; children: ReactNode }) {
  return (
    <li className="shrink-0">
      <IntentLink
        href={href}
        aria-current={current ? "true" : undefined}
        className="relative inline-flex min-h-10 items-center text-ink-soft hover:text-ink aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:decoration-accent aria-[current]:underline-offset-8"
      >
        {children}
      </IntentLink>
    </li>
  );
}
