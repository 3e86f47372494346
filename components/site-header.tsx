import { AccountCorner } from "./account-corner";
import { NavLinks } from "./nav-links";
import { IntentLink } from "./ui/intent-link";
import { Wordmark } from "./wordmark";

export function SiteHeader() {
  return (
    <header className="border-line border-b print:hidden">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-6 px-4 lg:gap-x-8 sm:px-8">
        <IntentLink href="/" aria-label="Matinee, home" className="flex h-14 items-center md:h-18">
          <Wordmark />
        </IntentLink>
        <NavLinks />
        <AccountCorner />
      </div>
    </header>
  );
}
