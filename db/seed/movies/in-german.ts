import type { InAnother } from "./in-another";

/** The demo's movies as German cinemas announced them; what is told of them in our own words. */
export const inGerman: Record<string, InAnother> = {
  "the-kid": {
    title: "Der Vagabund und das Kind",
    description:
      "Ein Tramp findet neben den Mülltonnen einen Säugling und behält ihn, nachdem ihn sonst niemand haben will. Fünf Jahre später sind die beiden Geschäftspartner: Der Junge wirft Scheiben ein, der Mann kommt zufällig mit Fensterglas vorbei. Dann steht das Jugendamt vor der Tür. Chaplins erster langer Film wechselt vom Klamauk zum Herzzerreißenden, ohne dass man eine Naht sieht.",
  },
  "safety-last": {
    title: "Ausgerechnet Wolkenkratzer!",
    description:
      "Harold hat seiner Verlobten geschrieben, er leite das Kaufhaus, dabei verkauft er Stoff am laufenden Meter. Für tausend Dollar soll ein Freund an der Fassade hinaufklettern, doch den hält ein Polizist auf. Also steigt Harold selbst, Stockwerk um Stockwerk, Tauben, Maus und großer Uhr entgegen. Noch heute bekommt man dabei feuchte Hände.",
  },
  "sherlock-jr": {
    title: "Sherlock, jr.",
    description:
      "Ein Filmvorführer, der per Fernkurs Detektiv werden will, gerät in Verdacht, eine Uhr gestohlen zu haben. Im Vorführraum schläft er ein, und sein geträumtes Ich steht auf, geht durch den Saal und steigt in die Leinwand. Fünfundvierzig Minuten, keine davon vertan, und noch immer der klügste Film über das Sitzen im Kino.",
  },
  "the-gold-rush": {
    title: "Goldrausch",
    description:
      "Ein einsamer Goldsucher mit Melone stapft über den Chilkoot-Pass, einen Bären im Rücken. Er teilt die Hütte mit einem Riesen, der vor Hunger in ihm ein Huhn sieht, kocht seinen Schuh und lässt zwei Brötchen tanzen. Darunter liegt der schlichte Wunsch, an Silvester nicht allein zu essen.",
  },
  "the-general": {
    title: "Der General",
    description:
      "Lokführer Johnnie Gray liebt zweierlei: Annabelle Lee und eine Lokomotive namens General. Als Soldaten die eine mit der anderen an Bord entführen, jagt er ihnen nach, zu Fuß, auf der Draisine und schließlich unter Dampf, allein hinter den feindlichen Linien. Keaton drehte mit echten Zügen auf echten Gleisen.",
  },
  "battleship-potemkin": {
    title: "Panzerkreuzer Potemkin",
    description:
      "Odessa, 1905: Das Fleisch ist voller Maden, die Offiziere finden es gut, und die Mannschaft hat genug. Was auf der Hafentreppe folgt, die Stiefel in einer Reihe, der Kinderwagen, der ins Rollen kommt, hat verändert, was Montage kann. Auf großer Leinwand mit lauter Musik ist das weniger Lehrstück als Sturm.",
  },
  metropolis: {
    title: "Metropolis",
    description:
      "Oben Gärten, Stadien und Türme, unten Schichten von zehn Stunden an Maschinen, die nie stillstehen dürfen. Der Sohn des Stadtherrn folgt einer jungen Frau hinab und sieht, was das Licht brennen lässt. Unterdessen gibt ein Erfinder einem Roboter ihr Gesicht. Wir zeigen die lange Fassung, die in Buenos Aires wiedergefunden wurde.",
  },
  sunrise: {
    title: "Sonnenaufgang – Lied von zwei Menschen",
    description:
      "Ein Bauer, einer Frau aus der Stadt verfallen, rudert seine eigene auf den See hinaus, um sie zu ertränken, und kann es nicht. Aus der Kriminalgeschichte wird ihr Gegenteil: ein Tag in der Stadt, an dem sich zwei Erschrockene neu verlieben. Dann schlägt das Wetter um. Kaum ein Film ist so einfach erzählt und so schön anzusehen.",
  },
  "the-passion-of-joan-of-arc": {
    title: "Die Passion der Jungfrau von Orléans",
    description:
      "Rouen, 1431: Eine Neunzehnjährige, zu der Gott spricht, steht vor Richtern, die längst entschieden haben. Dreyer nahm die Worte aus dem Protokoll des Prozesses und filmte fast nur Gesichter vor weißen Wänden. Das von Renée Falconetti vergisst niemand. Der Film bittet um Stille und bekommt sie.",
  },
  "man-with-a-movie-camera": {
    title: "Der Mann mit der Kamera",
    description:
      "Keine Schauspieler, keine Handlung, keine Zwischentitel: ein Tag in einer Stadt von der ersten bis zur letzten Straßenbahn, und der Mann, der für seine Bilder auf Schornsteine klettert und sich unter Züge legt. Fast alles, was Film kann, ist hier schon da, mit der Freude von Leuten, die es gerade herausfinden.",
  },
  "a-trip-to-the-moon": {
    title: "Die Reise zum Mond",
    description:
      "Sechs Astronomen mit Zauberhüten lassen sich in einer Kugel zum Mond schießen, der sie ins Auge bekommt. Sie finden Schnee, Sterne mit Gesichtern und Bewohner, die in Rauch aufgehen. Méliès malte die Kulissen, erfand die Tricks und spielte den Professor. Eine Viertelstunde, frech wie ein Kind mit Schere und Kleister.",
  },
  "the-cabinet-of-dr-caligari": {
    title: "Das Cabinet des Dr. Caligari",
    description:
      "Auf dem Jahrmarkt von Holstenwall weckt ein Schausteller einen Schläfer, der jede Frage nach der Zukunft beantwortet. Wie lange er noch lebe, will ein Student wissen. Bis zum Morgengrauen. Die Stadt ringsum ist auf Leinwand gemalt, die Straßen kippen, die Fenster sind Dolche. Hundert Jahre Albträume beginnen hier.",
  },
  nosferatu: {
    title: "Nosferatu – Eine Symphonie des Grauens",
    description:
      "Ein junger Angestellter reitet in die Karpaten, um einem Grafen ein Haus zu verkaufen, der späte Stunden schätzt und den Hals seiner Frau bewundert. Dann läuft ein Schiff ohne Steuermann in Wisborg ein, und die Ratten gehen an Land. Max Schreck ist kein Verführer, sondern eine Seuche mit Fingernägeln.",
  },
  haxan: {
    title: "Hexen",
    description:
      "Es beginnt als Vortrag mit Holzschnitten und Zeigestock, und dann kommen die Bilder in Bewegung: Mönche in Versuchung, fliegende Großmütter, der Teufel am Fenster, vom Regisseur mit Genuss gespielt. Halb Essay, halb Fiebertraum, komisch, lästerlich und am Ende leise zornig. Für Erwachsene, spät am Abend.",
  },
  "the-phantom-of-the-opera": {
    title: "Das Phantom der Oper",
    description:
      "Unter der Pariser Oper, fünf Keller tief und jenseits eines schwarzen Sees, spielt jemand Orgel. Er hat eine junge Sängerin durch die Wand ihrer Garderobe unterrichtet und will nun um seiner selbst willen geliebt werden, solange sie nie die Maske berührt. Lon Chaney hat sein Gesicht selbst gemacht.",
  },
  "the-adventures-of-prince-achmed": {
    title: "Die Abenteuer des Prinzen Achmed",
    description:
      "Ein Zauberer lockt einen Prinzen auf ein fliegendes Pferd und verschweigt, wie man wieder herunterkommt. Lotte Reiniger schnitt jede Figur mit der Schere aus schwarzem Karton und bewegte sie drei Jahre lang Bild für Bild. Es ist der älteste erhaltene abendfüllende Trickfilm und einer der anmutigsten.",
  },
  "the-blue-angel": {
    title: "Der blaue Engel",
    description:
      "Professor Rath, Schrecken seines Gymnasiums, will am Hafen seine Schüler ertappen und erblickt Lola Lola. Sie tippt an den Zylinder und singt, und der Rest seines Lebens ist entschieden. Einer der ersten deutschen Tonfilme; ein einziges Lied machte Marlene Dietrich berühmt.",
  },
  "my-man-godfrey": {
    title: "Mein Mann Godfrey",
    description:
      "Für ein Suchspiel der feinen Gesellschaft braucht Irene Bullock einen vergessenen Mann und findet Godfrey auf der Müllkippe. Er verschafft ihr den Preis, sagt dem Ballsaal die Meinung und wird Butler in einem Haus voller Verrückter. Eine Komödie der Krisenjahre mit Champagner im Glas und einem ehrlichen Wort.",
  },
  "his-girl-friday": {
    title: "Sein Mädchen für besondere Fälle",
    description:
      "Hildy Johnson will ihrem Chefredakteur, der auch ihr früherer Mann ist, nur sagen, dass sie um vier den Zug nimmt und einen Versicherungsvertreter heiratet. Walter Burns gratuliert herzlich und macht sich daran, es zu verhindern. Alle reden zugleich, in mehrere Telefone und schneller, als je im Kino geredet wurde.",
  },
  detour: {
    title: "Umleitung",
    description:
      "Ein Barpianist fährt per Anhalter von New York nach Los Angeles. Der Fahrer, der ihn mitnimmt, stirbt, und weil das niemand glauben würde, nimmt er Wagen, Mantel und Namen und hält dann für eine Frau, die den Besitzer kannte. In wenigen Wochen gedreht, mit Nebel statt Kulissen, knapp wie ein Telegramm.",
  },
  doa: {
    title: "Opfer der Unterwelt",
    description:
      "Ein Mann geht einen sehr langen Flur entlang, um einen Mord zu melden: seinen eigenen. In einer Jazzbar hat man ihm Gift ins Glas getan, und die Ärzte geben ihm einen Tag. Er verbringt ihn im Laufschritt durch San Francisco. Der Film beginnt, wo andere Krimis enden, und hat die beste erste Frage von allen.",
  },
  "carnival-of-souls": {
    title: "Tanz der toten Seelen",
    description:
      "Ein Auto stürzt von einer Brücke; Stunden später steigt eine Mitfahrerin aus dem Fluss und weiß nicht, wie. Mary wird Organistin in Utah, wo ein bleicher Mann durch Fenster schaut und ein verlassener Pavillon am Salzsee auf sie zu warten scheint. Selten sah Tageslicht so falsch aus.",
  },
  charade: {
    title: "Charade",
    description:
      "Regina Lampert kommt aus dem Skiurlaub heim nach Paris und findet eine leere Wohnung, einen toten Mann und drei unangenehme Herren, die eine Viertelmillion bei ihr vermuten. Ein charmanter Fremder bietet Hilfe an, erst unter einem Namen, dann unter einem zweiten und dritten. Spannung war nie so gut angezogen.",
  },
  "night-of-the-living-dead": {
    title: "Die Nacht der lebenden Toten",
    description:
      "Geschwister legen auf einem Friedhof in Pennsylvania einen Kranz nieder; am Abend nageln sieben Menschen die Fenster eines Bauernhauses zu, das Radio läuft, und draußen stehen die Toten. Das Schlimme ist, dass drinnen niemand einig wird. Mit sehr wenig Geld gedreht, setzte der Film seinen Ungeheuern die Regeln.",
  },
};
