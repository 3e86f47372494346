export const AT_ONCE = 100;
/** What is left over then is for the next time. */
const MOST_ROUNDS = 50;

/** Posts to all who are due, so many at once, round by round until nobody is left; answers how many. */
export async function inRounds<Due>(
  list: () => Promise<Due[]>,
  post: (one: Due) => Promise<boolean>,
): Promise<number> {
  let posted = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = await list();
    for (const one of due) if (await post(one)) posted++;
    if (due.length < AT_ONCE) break;
  }
  return posted;
}
