import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import type { Endpoint } from "@/lib/webhooks/get-endpoint";
import { momentOf } from "../words";

/** When it was made, and by whom as far as that is still known. */
export const Maker = ({ of: { createdAt, madeBy } }: { of: Pick<Endpoint, "createdAt" | "madeBy"> }) => (
  <>
    {madeBy === null
      ? t("people.made.byGone", { when: momentOf(createdAt) })
      : rich("people.made.by", {
          when: momentOf(createdAt),
          maker: madeBy,
          bdi: (name) => <bdi>{name}</bdi>,
        })}
  </>
);
