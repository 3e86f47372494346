"use client";
import { CircleUserRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

type Me = { user: { name: string; worksHere: boolean } | null };

const ACCOUNT_PATHS = /^\/(account|sign-in|register|reset|set-password|invitation|admin)/;

/** Asks who is here after the page has come, so that no page is dynamic for it; its width never changes. */
export function AccountCorner() {
  const path = usePathname();
  const place = ACCOUNT_PATHS.test(path) ? path : "elsewhere";
  const [me, setMe] = useState<Me>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: who is here can change only around the account pages
  useEffect(() => {
    const aborter = new AbortController();
    fetch("/api/me", { signal: aborter.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Me>) : { user: null }))
      .then(setMe, () => {});
    return () => aborter.abort();
  }, [place]);

  const href = !me || me.user ? (me?.user?.worksHere ? "/admin" : "/account") : "/sign-in";
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex h-11 w-32 items-center justify-end gap-2 hover:text-accent"
    >
      <span className="truncate">{!me ? "Account" : (me.user?.name ?? "Sign in")}</span>
      <CircleUserRound aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
    </Link>
  );
}
