"use client";
import { useState } from "react";

/**
 * Says from which state of the movie the fields were filled. It stays when the page is refreshed around them, as they
 * do: otherwise a save would pass for one that has seen what somebody else wrote.
 */
export function FilledFrom({ movie }: { movie: { id: number; revision: number } }) {
  const [{ id, revision }] = useState(movie);
  return (
    <>
      <input type="hidden" name="movieId" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
}
