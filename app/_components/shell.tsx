import type { ReactNode } from "react";
import { DemoBanner, DemoWords } from "@/components/demo-banner";
import { LanguageOffer } from "@/components/language-offer";
import { SiteFooter } from "@/components/site-footer";
import { SiteHeader } from "@/components/site-header";
import { TmdbCredit } from "@/components/tmdb-credit";
import { env } from "@/lib/env";

/** What every customer page stands in. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      {env.MATINEE_DEMO && <DemoBanner className="choosing:hidden" />}
      <SiteHeader note={env.MATINEE_DEMO && <DemoWords />} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow px-4 pt-6 pb-18 outline-none sm:px-8 sm:pt-8 choosing:pt-0 choosing:pb-0"
      >
        {children}
      </main>
      <LanguageOffer />
      <SiteFooter credit={env.TMDB_API_KEY && <TmdbCredit />} />
    </>
  );
}
