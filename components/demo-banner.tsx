import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import { rich } from "./rich";

export const DemoWords = () =>
  rich("common.demo.words", {
    mailbox: (text) => (
      <Link href="/mailbox" prefetch={false} className="underline underline-offset-4">
        {text}
      </Link>
    ),
  });

/** Steps back where a menu says the same: see `className`. */
export function DemoBanner({ className }: { className: string }) {
  return (
    <aside
      aria-label={t("common.demo.label")}
      className={`border-line border-b bg-sunk px-4 py-1.5 text-center text-sm print:hidden ${className}`}
    >
      <DemoWords />
    </aside>
  );
}
