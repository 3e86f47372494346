import { NavTabs } from "@/app/admin/_frame/nav-tabs";

export const PeopleTabs = ({ here }: { here: "people" | "invitations" }) => (
  <NavTabs
    label="People"
    tabs={[
      { href: "/admin/people", label: "People", isHere: here === "people" },
      { href: "/admin/people/invitations", label: "Invitations", isHere: here === "invitations" },
    ]}
  />
);
