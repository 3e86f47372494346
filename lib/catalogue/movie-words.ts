import { indexWords, joinedWords } from "@/lib/search/words";

/** The columns by which a movie is found; written with every title, director or cast. */
export const movieWords = ({
  title,
  director,
  cast,
}: {
  title: string;
  director?: string | null | undefined;
  cast?: string[] | undefined;
}) => ({
  searchTitle: indexWords(title),
  searchJoined: joinedWords(title),
  searchPeople: indexWords([director ?? "", ...(cast ?? [])].join(" ")),
});
