import { PlaceTabs } from "@/app/admin/_frame/place-tabs";

export const PeopleTabs = ({ here }: { here: "people" | "invitations" }) => (
  <PlaceTabs
    label="People"
    tabs={[
      { href: "/admin/people", label: "People", isHere: here === "people" },
      { href: "/admin/people/invitations", label: "Invitations", isHere: here === "invitations" },
    ]}
  />
);
