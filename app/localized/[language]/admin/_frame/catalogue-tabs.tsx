import { t } from "@/lib/i18n/t";
import { NavTabs } from "./nav-tabs";

export const CatalogueTabs = ({ here }: { here: "movies" | "genres" }) => (
  <NavTabs
    label={t("admin.tabs.catalogue")}
    tabs={[
      { href: "/admin/movies", label: t("admin.tabs.movies"), isHere: here === "movies" },
      { href: "/admin/genres", label: t("admin.tabs.genres"), isHere: here === "genres" },
    ]}
  />
);
