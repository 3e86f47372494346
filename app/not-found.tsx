import type { Metadata } from "next";
import NothingHere from "./_components/nothing-here";
import { Shell } from "./_components/shell";

export const metadata: Metadata = { title: "Not found" };

/** For addresses of no page; a page that finds nothing stands in its own part's frame already. */
export default function NotFound() {
  return (
    <Shell>
      <NothingHere />
    </Shell>
  );
}
