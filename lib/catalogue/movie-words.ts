import { indexWords, joinedWords } from "@/lib/search/words";

/** The columns by which a movie is found; written with every title, director or cast. */
export const movieWords = ({
  title,
  originalTitle,
  director,
  cast,
}: {
  title: string;
  originalTitle?: string | null | undefined;
  director?: string | null | undefined;
  cast?: string[] | undefined;
}) => ({
  searchTitle: indexWords([title, originalTitle ?? ""].join(" ")),
  searchJoined: [title, originalTitle ?? ""].map(joinedWords).filter(Boolean).join(" "),
  searchPeople: indexWords([director ?? "", ...(cast ?? [])].join(" ")),
});
