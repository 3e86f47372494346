import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";

const PAPERS = ["sheet", "roll"] as const;

/** On what it is printed; a link each, so that it works without scripts. */
export function PaperChoice({ href, paper }: { href: string; paper: (typeof PAPERS)[number] }) {
  return (
    <nav aria-label={t("money.receipts.paper")} className="flex flex-wrap gap-x-4 gap-y-2">
      {PAPERS.map((name) => (
        <Link
          key={name}
          href={name === "roll" ? `${href}?paper=roll` : href}
          aria-current={name === paper ? "true" : undefined}
          prefetch={false}
          replace
          className="link aria-[current]:font-semibold aria-[current]:no-underline"
        >
          {t(`money.receipts.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
