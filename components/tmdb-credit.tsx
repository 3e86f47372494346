import { rich } from "./rich";

/** What TMDB asks of whoever shows what comes from there: https://www.themoviedb.org/api-terms-of-use */
export function TmdbCredit() {
  return (
    <p className="text-ink-soft text-sm">
      {rich("common.tmdb", {
        link: (text) => (
          <a href="https://www.themoviedb.org/" rel="noopener noreferrer" target="_blank" className="link">
            {text}
          </a>
        ),
      })}
    </p>
  );
}
