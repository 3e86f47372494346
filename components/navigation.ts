"use client";
import { useRouter as useNextRouter, usePathname } from "next/navigation";
import { useMemo } from "react";
import { localPath, plainPage } from "@/lib/local-path";

type Options = { scroll?: boolean };

/** Where one is, as the code names pages: "/movies" at "/de/movies". */
export const usePath = (): string => plainPage(usePathname());

/** Leads to pages of ours in the language of this one. */
export function useRouter() {
  const router = useNextRouter();
  return useMemo(
    () => ({
      push: (path: string, options?: Options) => router.push(localPath(path), options),
      replace: (path: string, options?: Options) => router.replace(localPath(path), options),
      refresh: () => router.refresh(),
    }),
    [router],
  );
}
