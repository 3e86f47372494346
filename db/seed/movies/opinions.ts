/** What is said of a movie in the demo: half stars from 1 to 10, and words, perhaps none. */
export type Opinion = readonly [halves: number, words: string];

/** All of it our own, by the movie's slug; of a movie that is not there, or that nobody has seen, nothing is said. */
export const OPINIONS: Record<string, readonly Opinion[]> = {
  "the-kid": [
    [
      10,
      "Laughed for half an hour and then needed a handkerchief. My daughter asked to see it again on the way out.",
    ],
    [9, "The piano in the room made it. You could hear people holding their breath at the rooftop chase."],
    [8, ""],
    [7, "Shorter than I remembered, and better. The dream near the end is the only part that drags."],
    [10, ""],
    [4, "Sweet, but a little too much sugar for me."],
  ],
  "safety-last": [
    [10, "I knew about the clock. Knowing does not help: my palms were wet for twenty minutes."],
    [9, ""],
    [8, "The department store scenes are as funny as the climb. Sit near the front."],
    [7, ""],
    [9, "Took my father, who is 81. He gripped the armrest the whole way up."],
  ],
  "sherlock-jr": [
    [
      10,
      "How did they do that in 1924? I counted the cuts when he walks into the screen and still do not know.",
    ],
    [10, ""],
    [9, "Three quarters of an hour without one dull minute."],
    [8, "The pool game alone is worth the ticket."],
    [5, "Clever tricks, thin story."],
    [9, ""],
    [10, "The loudest laughter I have heard in this room."],
  ],
  "the-gold-rush": [
    [9, "The dance of the rolls, of course. But also that cabin on the edge."],
    [8, ""],
    [6, "Some of it has aged. The boot dinner has not."],
  ],
  "the-general": [
    [10, "A train, a man, and not a wasted shot. The bridge had the whole row gasping."],
    [10, ""],
    [9, "Best seen large. At home I never noticed how much happens at the edges."],
    [8, "Took a while to start, then I forgot to eat my popcorn."],
    [10, "My third time here this year, and I will come to the fourth."],
    [7, ""],
    [3, "I know it is a classic. I was bored by the second locomotive."],
    [9, ""],
  ],
  "battleship-potemkin": [
    [9, "The steps are as shocking as they say. Very quiet in the room afterwards."],
    [7, ""],
    [6, "More admired than enjoyed."],
    [8, "Watch the faces in the crowd: no two are alike."],
  ],
  metropolis: [
    [10, "On the big screen the city goes on for ever. I had no idea how much I was missing on a laptop."],
    [9, ""],
    [8, "Long, mad and wonderful. Bring a cushion."],
    [5, "The pictures are astonishing and the plot is not."],
    [9, "The workers' shift change gave me goosebumps."],
    [2, "Two hours and a half of people clutching their foreheads."],
    [8, ""],
  ],
  "the-passion-of-joan-of-arc": [
    [10, "Nothing but faces, and I could not look away."],
    [8, ""],
    [6, "Hard going after a day's work, but it stays with you."],
  ],
  "man-with-a-movie-camera": [
    [9, "A whole day of a city in an hour. I wanted to run out and film mine."],
    [7, ""],
    [4, "Two hundred ideas and no story."],
    [8, "The band played along as if they had been waiting for it all their lives."],
  ],
  "a-trip-to-the-moon": [
    [9, "Fourteen minutes of pure cheek."],
    [8, ""],
    [7, "The children in the front row cheered at the rocket. So did I."],
  ],
  "the-cabinet-of-dr-caligari": [
    [9, "Every wall leans, and by the end so did I."],
    [8, ""],
    [7, "Stranger than anything made since."],
    [9, ""],
    [6, "I guessed where it was going. The sets kept me awake all the same."],
  ],
  nosferatu: [
    [9, "A shadow on a staircase, that is all, and I took a taxi home."],
    [10, ""],
    [8, "Late showing, nearly full, not one telephone lit up."],
    [7, "Less frightening than sad, which I did not expect."],
    [9, ""],
    [5, "The middle could lose ten minutes."],
  ],
  "the-phantom-of-the-opera": [
    [8, "The unmasking still works: somebody behind me screamed."],
    [7, ""],
    [9, "The ball in colour, out of nowhere. What a print."],
  ],
  "my-man-godfrey": [
    [9, "Everybody talks at once and every line is funny."],
    [8, ""],
    [7, "The first half hour is perfect."],
  ],
  "his-girl-friday": [
    [10, "So fast that I missed one joke laughing at the last."],
    [9, ""],
    [9, "The captions helped: even so I could hardly keep up."],
    [7, "Brilliant and exhausting."],
    [10, ""],
  ],
  detour: [
    [8, "Made for nothing, in no time, and meaner than anything with money."],
    [5, "Everyone in it is dreadful. That may be the point."],
  ],
  doa: [
    [7, "What a way to begin a story."],
    [6, ""],
    [8, "Runs as if the reel were on fire."],
  ],
  "carnival-of-souls": [
    [8, "The organ is still going round in my head."],
    [7, ""],
    [9, "Shot like a dream that you cannot tell anybody."],
  ],
  charade: [
    [10, "Paris, lies and the best clothes ever put on a screen."],
    [9, ""],
    [8, "I changed my mind about who did it five times."],
    [9, ""],
    [6, "Charming, and it knows it."],
  ],
  "night-of-the-living-dead": [
    [9, "I came for the zombies and stayed for the arguing."],
    [8, ""],
    [10, "The last five minutes. Nobody in the room moved."],
    [7, ""],
    [3, "Too grim for a Friday."],
  ],
};
