import type { ReactNode } from "react";
import { t } from "@/lib/i18n/t";
import { AccountCorner } from "./account-corner";
import { NavLinks } from "./nav-links";
import { SiteMenu } from "./site-menu";
import { IntentLink } from "./ui/intent-link";
import { Wordmark } from "./wordmark";

type Props = {
  /** What stands above the header otherwise, said in the menu where there is no room for it. */
  note: ReactNode;
};

export function SiteHeader({ note }: Props) {
  return (
    <header className="print:hidden choosing:absolute choosing:inset-x-0 choosing:top-0 choosing:z-20 choosing:h-0">
      <SiteMenu>
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-2 px-4 lg:gap-x-8 sm:gap-x-6 sm:px-8">
          <IntentLink href="/" aria-label={t("common.home")} className="flex h-14 items-center md:h-18">
            <Wordmark />
          </IntentLink>
          <NavLinks />
          <AccountCorner />
        </div>
        {note && (
          <p className="hidden border-line border-t bg-sunk px-4 py-1.5 text-center text-sm choosing:block">
            {note}
          </p>
        )}
      </SiteMenu>
    </header>
  );
}
