import type { Metadata } from "next";
import { z } from "zod";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import { getLayout, type Layout } from "@/lib/layouts/get-layout";
import { getScreen } from "@/lib/layouts/get-screen";
import { toWire } from "@/lib/layouts/wire-seats";
import { LayoutEditor } from "./_components/layout-editor";

export const generateMetadata = (): Metadata => ({ title: t("screens.layout.title") });

const query = z.object({ from: z.coerce.number().int().positive().optional().catch(undefined) });

const asProps = ({ version, seats, plan }: Layout) => ({ version, seats: toWire(seats), plan });

export default withMessages("app/localized/[language]/admin/screens/[id]/layout/page.tsx", LayoutPage);

async function LayoutPage({
  params,
  searchParams,
}: PageProps<"/localized/[language]/admin/screens/[id]/layout">) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const screen = id.success ? await getScreen(database(), { staff, screenId: id.data }) : null;
  if (!screen) return notTheirs();
  const { from } = query.parse(await searchParams);
  const [newest, asked] = await Promise.all([
    getLayout(database(), screen.id),
    from ? getLayout(database(), screen.id, from) : null,
  ]);
  const earlier = asked && asked.version !== newest?.version ? asked : null;
  const next = String((newest?.version ?? 0) + 1);
  return (
    <>
      <PageTitle
        eyebrow={rich("screens.layout.where", {
          ...{ theaterName: screen.theaterName, screenName: screen.name },
          theater: (text) => (
            <Link href={`/admin/theaters/${screen.theaterId}`} className="link">
              {text}
            </Link>
          ),
          screen: (text) => (
            <Link href={`/admin/screens/${screen.id}`} className="link">
              {text}
            </Link>
          ),
        })}
        lead={
          earlier
            ? t("screens.layout.once", { version: formatNumber(earlier.version), next })
            : newest
              ? t("screens.layout.from", { version: formatNumber(newest.version), next })
              : t("screens.layout.noSeats")
        }
      >
        {t("screens.layout.title")}
      </PageTitle>
      <LayoutEditor
        key={`${screen.id} ${newest?.version ?? 0} ${earlier?.version ?? 0}`}
        screen={screen}
        base={newest ? asProps(newest) : { version: 0, seats: [], plan: null }}
        restored={earlier && asProps(earlier)}
      />
    </>
  );
}
