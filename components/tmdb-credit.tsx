/** What TMDB asks of whoever shows what comes from there: https://www.themoviedb.org/api-terms-of-use */
export function TmdbCredit() {
  return (
    <p className="text-ink-soft text-sm">
      This website uses{" "}
      <a href="https://www.themoviedb.org/" rel="noopener noreferrer" target="_blank" className="link">
        TMDB
      </a>{" "}
      and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.
    </p>
  );
}
