"use client";
import { CircleUserRound } from "lucide-react";
import { useEffect, useState } from "react";
import { Link } from "@/components/link";
import { usePath } from "@/components/navigation";
import { t } from "@/lib/i18n/t";

type Me = { user: { name: string; worksHere: boolean } | null };

const ACCOUNT_PATHS =
  /^\/(account|sign-in|register|reset|set-password|change-email|erase-account|invitation|admin)/;

/** Asks who is here after the page has come, so that no page is dynamic for it; its width never changes. */
export function AccountCorner() {
  const path = usePath();
  const area = ACCOUNT_PATHS.test(path) ? path : "elsewhere";
  const [me, setMe] = useState<Me>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: here who is signed in changes around the account pages alone
  useEffect(() => {
    let aborter = new AbortController();
    const ask = () => {
      aborter.abort();
      aborter = new AbortController();
      fetch("/api/me", { signal: aborter.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<Me>) : { user: null }))
        .then(setMe, () => {});
    };
    // in another tab it may have changed while this one was out of sight, or kept whole behind the back button
    const askAgain = (event: PageTransitionEvent) => event.persisted && ask();
    const askInSight = () => document.visibilityState === "visible" && ask();
    ask();
    addEventListener("pageshow", askAgain);
    addEventListener("focus", ask);
    document.addEventListener("visibilitychange", askInSight);
    return () => {
      aborter.abort();
      removeEventListener("pageshow", askAgain);
      removeEventListener("focus", ask);
      document.removeEventListener("visibilitychange", askInSight);
    };
  }, [area]);

  const href = !me || me.user ? (me?.user?.worksHere ? "/admin" : "/account") : "/sign-in";
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex h-11 w-32 items-center justify-end gap-2 hover:text-accent"
    >
      <span className="truncate">{!me ? t("common.account") : (me.user?.name ?? t("common.signIn"))}</span>
      <CircleUserRound aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
    </Link>
  );
}
