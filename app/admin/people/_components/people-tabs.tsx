import { NavTabs } from "@/app/admin/_frame/nav-tabs";

export const PeopleTabs = ({ here }: { here: "people" | "invitations" | "tokens" }) => (
  <NavTabs
    label="People"
    tabs={[
      { href: "/admin/people", label: "People", isHere: here === "people" },
      { href: "/admin/people/invitations", label: "Invitations", isHere: here === "invitations" },
      { href: "/admin/people/tokens", label: "API tokens", isHere: here === "tokens" },
    ]}
  />
);
