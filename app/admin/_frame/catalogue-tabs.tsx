import { NavTabs } from "./nav-tabs";

export const CatalogueTabs = ({ here }: { here: "movies" | "genres" }) => (
  <NavTabs
    label="Catalogue"
    tabs={[
      { href: "/admin/movies", label: "Movies", isHere: here === "movies" },
      { href: "/admin/genres", label: "Genres", isHere: here === "genres" },
    ]}
  />
);
