import Link from "next/link";
import { AccountCorner } from "./account-corner";
import { NavLinks } from "./nav-links";
import { Wordmark } from "./wordmark";

export function SiteHeader() {
  return (
    <header className="border-line border-b print:hidden">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-8 px-4 sm:px-8">
        <Link href="/" aria-label="Matinee, home" className="flex h-14 items-center sm:h-18">
          <Wordmark />
        </Link>
        <NavLinks />
        <AccountCorner />
      </div>
    </header>
  );
}
