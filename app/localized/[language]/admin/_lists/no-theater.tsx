import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { t } from "@/lib/i18n/t";

/** What stands on a page that needs a theater on a site without one: what will be here, and where it begins. */
export const NoTheater = ({ children }: { children: ReactNode }) => (
  <Empty
    title={t("admin.lists.noTheater")}
    action={<ButtonLink href="/admin">{t("admin.lists.firstSteps")}</ButtonLink>}
  >
    {children}
  </Empty>
);
