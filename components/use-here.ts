import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { plainPage } from "@/lib/local-path";

/**
 * The address of this page with all that it was asked for, as code names pages. A page that is kept for many was made at
 * another one than it is shown at: until its scripts run it is the first page of the site.
 */
export function useHere(): string {
  const path = usePathname();
  const [here, setHere] = useState("/");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another address
  useEffect(() => setHere(plainPage(location.pathname + location.search)), [path]);
  return here;
}
