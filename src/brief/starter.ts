/** The brief that `demarche init` writes: an invented negotiation, sound as it stands, that explains every key. */
export const starterBrief = `# yaml-language-server: $schema=brief.schema.json
#
# The brief tells Demarche what is negotiated and by whom. Nothing outside it is read from the news.
# The negotiation below is invented: put yours in its place, line by line.
# Check it with:             demarche brief check brief.yaml
# Find what it still lacks:  demarche brief suggest --brief brief.yaml PAGES
# All keys:                  docs/brief.md

# Title of the negotiation; it heads every report.
negotiation: Contract talks at the Hillmouth ferries

# Who negotiates about what, in a sentence or two. May be left out.
summary: >-
  The ferry crews and the company that runs the Hillmouth ferries negotiate a new contract
  while a state mediator goes between them.

# Everybody whose position counts. The words before the colons, like "crews", are ids: short names of your choice
# for tables and command lines.
parties:
  crews:
    name: Hillmouth Ferry Crews' Union
    # party: a side of the negotiation. mediator: between the sides. supporter: stands behind a side.
    # observer: looks on. Left out, it is party.
    role: party
    # Every other name under which the news speaks of it: short forms, capitals, members, buildings.
    # A name may stand for one party only; descriptions like "the leaders" may be shared.
    aliases: [the union, the crews, ferry workers, HFCU]
    people:
      # aliases: surname, other spellings, titles. role: what the person is, in words.
      - {id: marlow, name: Tess Marlow, role: president of the union, aliases: [Marlow]}
      # from and until: the first and last day on which somebody speaks for the party, or the month.
      - {id: pryce, name: Owen Pryce, role: chief negotiator, aliases: [Pryce], until: 2026-02-28}
      - {id: sandoval, name: Ines Sandoval, role: chief negotiator, aliases: [Sandoval], from: 2026-03}
  company:
    name: Hillmouth Lines
    role: party
    aliases: [the company, the operator, the ferry company]
    people:
      - {id: aldous, name: Martin Aldous, role: chief executive, aliases: [Aldous]}
  mediators:
    name: State Mediation Board
    role: mediator
    aliases: [the mediator, the mediators, the board]
    people:
      - {id: quill, name: Hanna Quill, role: state mediator, aliases: [Quill]}
  city:
    name: City of Hillmouth
    role: observer
    aliases: [the city council, the mayor's office]

# What they negotiate about.
issues:
  pay:
    name: Pay
    # The question that the options answer. May be left out.
    question: By how much does pay rise each year?
    # Words by which the news speaks of the issue, in any case, singular or plural.
    terms: [pay, wages, raise]
    # The possible answers; each needs a name, and terms by which it is recognised.
    # The options of an issue exclude one another.
    options:
      six: {name: Six per cent a year, terms: [six per cent, 6 percent, 6%]}
      two: {name: Two per cent a year, terms: [two per cent, 2 percent, 2%]}
  manning:
    name: Size of the crews
    question: How many work on each ferry?
    terms: [crew size, manning, deckhands]
    options:
      nine: {name: Nine on each ferry, terms: [crews of nine, nine deckhands]}
      seven: {name: Seven on each ferry, terms: [crews of seven, smaller crews]}
      # against: the options that this one excludes, where it is not all the others; [] excludes none.
      # A text that holds a comma or a colon stands in quotation marks.
      review: {name: "Reviewed after a year, whatever is agreed", terms: [review, trial year], against: []}

# Feeds (RSS or Atom) to follow. May be left out.
sources:
  - {name: Hillmouth Courier, url: "https://courier.example/feed.xml"}
`;
