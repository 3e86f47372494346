import { NavTabs } from "@/app/admin/_frame/nav-tabs";

export const PeopleTabs = ({ here }: { here: "people" | "invitations" | "tokens" | "webhooks" }) => (
  <NavTabs
    label="People"
    tabs={[
      { href: "/admin/people", label: "People", isHere: here === "people" },
      { href: "/admin/people/invitations", label: "Invitations", isHere: here === "invitations" },
      { href: "/admin/people/tokens", label: "API tokens", isHere: here === "tokens" },
      { href: "/admin/people/webhooks", label: "Webhooks", isHere: here === "webhooks" },
    ]}
  />
);
