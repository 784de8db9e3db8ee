import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLines } from "../../src/intake/index.ts";
import { judgeLine, splitLines } from "../../src/intake/lines.ts";

const furniture = {
  advertisement: [
    "Advertisement",
    "Story continues below advertisement",
    "ADVERTISEMENT - SCROLL TO CONTINUE",
    "Реклама",
    "If you buy through links on this page we may earn a small commission.",
  ],
  newsletter: [
    "Get daily harbour news Get the day's top headlines, delivered to your inbox once a day. Sign Up By providing your email address, you have read and agree to our terms.",
    "Sign up for The Quay, our free newsletter on the ferries",
    "Enter your email address",
    "Already a subscriber? Log in",
  ],
  promotion: [
    "READ MORE: Why the night boats matter",
    "Related: Quay to be dredged in spring",
    "Don't miss",
    "Most read in harbour news",
    "Читайте также: Паромы стоят третий день",
    "Lire aussi : les ferries restent à quai",
    "GET THE GAZETTE ON THE GO BY CLICKING HERE",
    "This story was originally published by The Quay Gazette.",
  ],
  sharing: [
    "Share this article",
    "Send this page to someone via email",
    "Follow Ilse Marren on Twitter @imarren",
    "Like this story? Share it with a friend!",
  ],
  credit: [
    "Photo: Pim Aalto / Gazette",
    "(Photo by Pim Aalto/Gazette)",
    "© 2025 The Quay Gazette. All rights reserved.",
    "A ferry at the quay on Tuesday. (AP Photo/Pim Aalto)",
    "In this Nov. 4, 2025, photo, a ferry waits at the quay.",
  ],
  "author note": [
    "Reporting by Ilse Marren; editing by Jo Winter",
    "(Additional reporting by Pim Aalto in Norrhaven and Tova Lind)",
    "— With files from Pim Aalto",
    "Pim Aalto contributed to this report.",
    "Contact the writer at imarren@quay-gazette.example",
  ],
  "page furniture": [
    "12 Comments",
    "4 min read",
    "Published: Nov 4, 2025 7:40 pm",
    "Sign in",
    "Tags: ferries, harbour",
    "3 of 12",
    "Spotted a mistake? Write to corrections@quay-gazette.example.",
    "Posted by Ilse Marren | 14 comments | Share",
  ],
};

test.each(Object.entries(furniture).flatMap(([kind, lines]) => lines.map((line) => [line, kind])))(
  "'%s' is %s",
  (line, kind) => expect(judgeLine(line)).toBe(kind),
);

/** Sentences that begin like furniture, and are what a reporter writes. */
test.each([
  "Related talks in Elmsford broke down on Monday.",
  "More than 300 crew members voted against the rota.",
  "More: the company wants two weekends back, and it has said so in writing since the spring.",
  "In case you missed it: before she left on Tuesday, Solberg told the radio that eleven nights were too many.",
  "Watch crews have worked eleven nights in a row.",
  "Share prices of the harbour company fell by a tenth.",
  "Reporting by the Gazette found that nights had doubled since 2019.",
  "Written by hand, the union's letter asked for a mediator.",
  "Produced by the ministry, the report says that nights are safe.",
  "For more than two years the union has asked to visit the yard.",
  "The commission may receive a copy, and we will go to the Commission if we must, Falk said.",
  "Published prices rose by 4 per cent.",
  "Follow-up talks were held on Friday.",
  "Pictures by satellite show that the ferries did not leave the harbour.",
  "Subscribers can expect higher prices, the company said.",
  "The council voted 7:2 in favour.",
  "Comments by the minister angered the union.",
  "Sign-language interpreters joined the talks.",
])("'%s' is prose", (line) => {
  expect(cleanLines(line)).toBe(line);
});

test("a video's title with its running time goes", () => {
  expect(cleanLines("They met.\n\n2:13 Crews walk out over night boats\n\nThey parted.")).toBe(
    "They met.\n\nThey parted.",
  );
});

test("the hours of a live page stay", () => {
  const live = [
    "09:10 Doors open at the town hall",
    "Solberg arrives.",
    "09:45 Falk arrives",
    "11:20 Talks are broken off",
  ];
  expect(splitLines(cleanLines(live.join("\n\n")))).toEqual(live);
});

test("an hour of the day in front of a sentence stays", () => {
  for (const line of [
    "7:40 pm: the doors are closed",
    "19:30 GMT Talks begin",
    "10:15 The doors are closed.",
  ])
    expect(cleanLines(line)).toBe(line);
});

const anyLine = fc.oneof(
  fc.constantFrom(...Object.values(furniture).flat(), "2:13 Crews walk out over night boats"),
  fc.string(),
);

test("what stays is lines of the text, whole and in order", () => {
  fc.assert(
    fc.property(fc.array(anyLine), (lines) => {
      const given = splitLines(lines.join("\n"));
      let from = 0;
      for (const line of splitLines(cleanLines(lines.join("\n")))) {
        from = given.indexOf(line, from) + 1;
        expect(from).toBeGreaterThan(0);
      }
    }),
  );
});

test("cleaning a clean text changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyLine), (lines) => {
      const once = cleanLines(lines.join("\n"));
      expect(cleanLines(once)).toBe(once);
    }),
  );
});

const seed = "../shared/seed/global-news-2025-12-08.txt";

test.skipIf(!existsSync(seed))(
  "the page that started the project loses its furniture and nothing else",
  () => {
    const text = readFileSync(seed, "utf8");
    const kept = splitLines(cleanLines(text));
    const gone = splitLines(text).filter((line) => !kept.includes(line));
    expect(kept).toHaveLength(17);
    expect(gone.filter((line) => /advertisement|email|^\d:\d\d /.test(line))).toHaveLength(gone.length);
  },
);
