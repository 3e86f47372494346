import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";

/** A catalogue in which there is nothing yet: nothing to search or to choose from. */
export const NoMovies = () => (
  <>
    <PageTitle>Movies</PageTitle>
    <Empty title="The first reel is on its way.">Every movie that plays here will stand on this page.</Empty>
  </>
);
