import { NavTabs } from "./nav-tabs";

const TABS = [
  { href: "/admin/prices", label: "Price cards" },
  { href: "/admin/promo-codes", label: "Promotion codes" },
];

export const PricesTabs = ({ here }: { here: string }) => (
  <NavTabs label="Prices" tabs={TABS.map((tab) => ({ ...tab, isHere: tab.href === here }))} />
);
