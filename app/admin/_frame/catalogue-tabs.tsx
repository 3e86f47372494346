import { PlaceTabs } from "./place-tabs";

export const CatalogueTabs = ({ here }: { here: "movies" | "genres" }) => (
  <PlaceTabs
    label="Catalogue"
    tabs={[
      { href: "/admin/movies", label: "Movies", isHere: here === "movies" },
      { href: "/admin/genres", label: "Genres", isHere: here === "genres" },
    ]}
  />
);
