import { Link } from "@/components/link";
import type { MovieStatus } from "@/lib/catalogue/mark-movies";
import { t } from "@/lib/i18n/t";
import { Status } from "../../_components/movie-status";

export const BackAndStatus = ({ status }: { status: MovieStatus }) => (
  <>
    <Link href="/admin/movies" className="link">
      {t("movies.back")}
    </Link>
    <span className="ms-4">
      <Status status={status} />
    </span>
  </>
);
