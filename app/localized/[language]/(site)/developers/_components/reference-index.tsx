import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { PARTS, placeOf, titleOf } from "../_places";
import type { ReferenceOperation } from "../_reference";

type Props = {
  /** The part that is shown; none on the first page. */
  here?: string;
  operations?: readonly Pick<ReferenceOperation, "id" | "summary">[];
};

/** The pages of the reference, and where everything stands on this one. */
export function ReferenceIndex({ here, operations = [] }: Props) {
  return (
    <nav
      aria-label={t("admin.developers.index.label")}
      className="mb-8 border-line border-y py-2 lg:sticky lg:top-6 lg:mb-0 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:border-y-0 lg:py-0"
    >
      <ul className="flex flex-wrap gap-x-4 text-sm lg:flex-col">
        <Place to="/developers" isHere={here === undefined}>
          {t("admin.developers.index.start")}
        </Place>
        {[...PARTS].map((part) => (
          <Place key={part} to={placeOf(part)} isHere={part === here}>
            {titleOf(part) ?? part}
          </Place>
        ))}
      </ul>
      {operations.length > 0 && (
        <ul
          aria-label={t("admin.developers.index.onThisPage")}
          className="mt-2 border-line border-t pt-2 text-sm"
        >
          {operations.map(({ id, summary }) => (
            <Place key={id} to={`#${id}`}>
              {summary}
            </Place>
          ))}
        </ul>
      )}
    </nav>
  );
}

const Place = ({ to, isHere = false, children }: { to: string; isHere?: boolean; children: string }) => (
  <li>
    <a
      href={localPath(to)}
      aria-current={isHere ? "page" : undefined}
      className="inline-flex min-h-9 items-center py-1 hover:text-accent hover:underline aria-[current]:font-semibold"
    >
      {children}
    </a>
  </li>
);
