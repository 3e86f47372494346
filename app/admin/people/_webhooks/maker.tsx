import type { Endpoint } from "@/lib/webhooks/get-endpoint";
import { momentOf } from "../words";

/** When it was made, and by whom as far as that is still known. */
export const Maker = ({ of: { createdAt, madeBy } }: { of: Pick<Endpoint, "createdAt" | "madeBy"> }) => (
  <>
    Made {momentOf(createdAt)} by {madeBy === null ? "somebody who has left" : <bdi>{madeBy}</bdi>}.
  </>
);
