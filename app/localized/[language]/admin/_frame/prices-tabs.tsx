import { t } from "@/lib/i18n/t";
import { NavTabs } from "./nav-tabs";

const TABS = [
  { href: "/admin/prices", label: "admin.tabs.priceCards" },
  { href: "/admin/promo-codes", label: "admin.tabs.promoCodes" },
] as const;

export const PricesTabs = ({ here }: { here: string }) => (
  <NavTabs
    label={t("admin.tabs.prices")}
    tabs={TABS.map(({ href, label }) => ({ href, label: t(label), isHere: href === here }))}
  />
);
