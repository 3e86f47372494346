import { unstable_rethrow } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { isDatabaseBusy } from "@/db/failures";
import NothingHere from "./nothing-here";
import { TryAgain } from "./try-again";

/**
 * For pages that are made ahead: one that is not there, or cannot be made just now, says so in its own HTML. What is
 * thrown over such a page would leave a browser without scripts a blank one. Thrown inside a boundary it sets the same
 * status, 404 or 500, is kept or not kept by the cache in the same way, and what stands in for it is in the answer.
 */
export const withErrorHtml =
  <Props,>(page: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      const isMissing = digestOf(error).startsWith("NEXT_HTTP_ERROR_FALLBACK;404");
      if (!isMissing) unstable_rethrow(error);
      return instead(error, isMissing ? <NothingHere /> : <TryAgain isBusy={isDatabaseBusy(error)} />);
    }
  };

/**
 * The same of a locked database for pages that are made for each request. Their status has been sent by then: it is
 * 200. What is not there is thrown over them as ever, for its 404.
 */
export const withBusyFallback =
  <Props,>(page: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (!isDatabaseBusy(error)) throw error;
      return instead(error, <TryAgain isBusy />);
    }
  };

/** With scripts the error goes on to `error.tsx` or `not-found.tsx`. */
const instead = (error: unknown, words: ReactNode) => (
  <Suspense fallback={words}>
    <Thrown error={error} />
  </Suspense>
);

const digestOf = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "";

function Thrown({ error }: { error: unknown }): never {
  throw error;
}
