import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";

type PagerProps = {
  /** From 1. */
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
};

export function Pager({ page, pageCount, hrefFor }: PagerProps) {
  if (pageCount <= 1) return null;
  return (
    <nav
      aria-label={t("common.pager.label")}
      className="mt-12 flex items-center justify-between gap-4 border-line border-t pt-4"
    >
      <Step href={page > 1 ? hrefFor(page - 1) : null} rel="prev">
        <ArrowLeft aria-hidden="true" className="pointing size-4" /> {t("common.pager.previous")}
      </Step>
      <p className="text-ink-soft text-sm">{t("common.pager.page", { page, pageCount })}</p>
      <Step href={page < pageCount ? hrefFor(page + 1) : null} rel="next">
        {t("common.pager.next")} <ArrowRight aria-hidden="true" className="pointing size-4" />
      </Step>
    </nav>
  );
}

function Step({ href, rel, children }: { href: string | null; rel: string; children: ReactNode }) {
  const look = "inline-flex min-h-11 items-center gap-2 font-semibold";
  if (href === null) return <span aria-hidden="true" className={`${look} invisible`} />;
  return (
    <Link href={href} rel={rel} className={`${look} hover:text-accent`}>
      {children}
    </Link>
  );
}
