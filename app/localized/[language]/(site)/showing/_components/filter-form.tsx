"use client";
import { useEffect, useRef, useState, useTransition } from "react";
import { whenReachable } from "@/app/_actions/reachable";
import { PART_WORDS } from "@/app/localized/[language]/(site)/_components/part-words";
import { Link } from "@/components/link";
import { useRouter } from "@/components/navigation";
import { Button } from "@/components/ui/button";
import { CheckField, SelectField } from "@/components/ui/field";
import type { FilteredShowing } from "@/lib/claims/get-filtered-showing";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { PARTS_OF_DAY } from "@/lib/scheduling/part-of-day";
import { ACCESSIBILITY_WORDS } from "@/lib/words/accessibility";
import { dayWords } from "@/lib/words/day-words";
import { filterPath } from "./filter-path";
import type { Filters } from "./filter-query";

type Named = { slug: string; name: string };

type FormProps = {
  asked: Filters;
  showing: Pick<FilteredShowing, "days" | "formats" | "languages" | "accessibility"> & {
    theaters: Named[];
    genres: Named[];
  };
};

/** What an address asks for, in whatever order it does. */
const normal = (path: string): string =>
  [...new URLSearchParams(path.split("?")[1])].map(String).sort().join("&");

/** A plain form that works by itself; with scripts each choice counts at once. */
export function FilterForm({ asked, showing }: FormProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const path = normal(filterPath(asked));
  const sent = useRef(path);
  const [epoch, setEpoch] = useState(0);
  const { days, theaters, genres, formats, languages, accessibility } = showing;

  // what was chosen here keeps its focus; what came by a link or the back button is shown anew
  useEffect(() => {
    if (path !== sent.current) setEpoch((count) => count + 1);
    sent.current = path;
  }, [path]);

  function show(form: HTMLFormElement) {
    const chosen = [...new FormData(form)].flatMap(([name, value]) =>
      value && value !== "today" ? [[name, String(value)]] : [],
    );
    const to = chosen.length > 0 ? `/showing?${new URLSearchParams(chosen)}` : "/showing";
    sent.current = normal(to);
    whenReachable(() => startTransition(() => router.replace(to, { scroll: false })));
  }

  const named = (all: Named[]) => all.map(({ slug, name }) => [slug, name] as const);
  const same = (all: readonly string[]) => all.map((name) => [name, name] as const);
  const seats = Array.from(
    { length: MAX_SEATS_PER_HOLD - 1 },
    (_, i) => [String(i + 2), t("browse.filters.together", { count: i + 2 })] as const,
  );
  return (
    <form
      key={epoch}
      action={localPath("/showing")}
      // a checkbox is not ticked whose change is stopped
      onChange={({ currentTarget }) => show(currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        show(event.currentTarget);
      }}
      aria-label={t("browse.filters.label")}
      aria-busy={pending}
      className="grid grid-cols-2 gap-x-4 gap-y-4 border-line border-y py-4 sm:grid-cols-4"
    >
      <Choice
        label={t("browse.filters.day")}
        name="date"
        chosen={asked.date}
        any={null}
        options={days.map((day, i) => [
          i === 0 ? "today" : day,
          i === 0 ? t("browse.filters.today") : dayWords(day, days[0] ?? null),
        ])}
      />
      <Choice
        label={t("browse.filters.part")}
        name="part"
        chosen={asked.part}
        options={PARTS_OF_DAY.map((part) => [part, PART_WORDS[part]])}
      />
      <Choice
        label={t("browse.filters.theater")}
        name="theater"
        chosen={asked.theater}
        any={t("browse.filters.everyTheater")}
        options={named(theaters)}
      />
      <Choice
        label={t("browse.filters.seats")}
        name="seats"
        chosen={asked.seats === null ? null : String(asked.seats)}
        options={seats}
      />
      <Choice
        label={t("browse.filters.genre")}
        name="genre"
        chosen={asked.genre}
        any={t("browse.filters.everyGenre")}
        options={named(genres)}
      />
      <Choice
        label={t("browse.filters.format")}
        name="format"
        chosen={asked.format}
        options={same(formats)}
      />
      <Choice
        label={t("browse.filters.language")}
        name="language"
        chosen={asked.language}
        options={same(languages)}
      />
      {accessibility.length > 0 && (
        <fieldset className="col-span-2 flex flex-wrap items-center gap-x-6 gap-y-2 sm:col-span-4">
          <legend className="sr-only">{t("browse.filters.accessible")}</legend>
          {accessibility.map((name) => (
            <CheckField
              key={name}
              label={ACCESSIBILITY_WORDS[name]}
              name="with"
              value={name}
              defaultChecked={asked.with.includes(name)}
            />
          ))}
        </fieldset>
      )}
      <p className="col-span-2 flex flex-wrap items-center gap-x-6 gap-y-2 sm:col-span-4">
        <Button type="submit" variant="quiet" pending={pending}>
          {t("browse.filters.show")}
        </Button>
        {filterPath(asked) !== "/showing" && (
          <Link href="/showing" className="link inline-flex min-h-11 items-center">
            {t("browse.filters.clear")}
          </Link>
        )}
      </p>
    </form>
  );
}

type ChoiceProps = {
  label: string;
  name: keyof Filters;
  chosen: string | null;
  /** What stands for all of them; null: one is always chosen. */
  any?: string | null;
  options: (readonly [value: string, words: string])[];
};

function Choice({ label, name, chosen, any = t("browse.filters.any"), options }: ChoiceProps) {
  return (
    <SelectField label={label} name={name} defaultValue={chosen ?? ""} className="min-w-0">
      {any !== null && <option value="">{any}</option>}
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
