import { NavTabs } from "@/app/localized/[language]/admin/_frame/nav-tabs";
import { t } from "@/lib/i18n/t";

export const PeopleTabs = ({ here }: { here: "people" | "invitations" | "tokens" | "webhooks" }) => (
  <NavTabs
    label={t("people.tabs.label")}
    tabs={[
      { href: "/admin/people", label: t("people.tabs.people"), isHere: here === "people" },
      {
        href: "/admin/people/invitations",
        label: t("people.tabs.invitations"),
        isHere: here === "invitations",
      },
      { href: "/admin/people/tokens", label: t("people.tabs.tokens"), isHere: here === "tokens" },
      { href: "/admin/people/webhooks", label: t("people.tabs.webhooks"), isHere: here === "webhooks" },
    ]}
  />
);
