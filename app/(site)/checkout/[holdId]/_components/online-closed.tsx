import Link from "next/link";
import { Notice } from "@/components/ui/notice";

/** Stands where the payment would, in a house that cannot take money online yet. */
export function OnlineClosed({ theater, slug }: { theater: string; slug: string }) {
  return (
    <Notice tone="warn" title="Online sales are not set up here yet">
      {theater} does not take payments on this site so far. Please buy your tickets at its box office:{" "}
      <Link href={`/theaters/${slug}`} className="underline underline-offset-4">
        where it is and how to reach it
      </Link>
      . Nothing is charged, and these seats are free for others once their time is over.
    </Notice>
  );
}
