import { tellNumber } from "./locale.ts";

/** Words of the brief's editor. */
export const brief = {
  title: "Brief",
  lede: "What is negotiated and by whom: everything that is read goes by it. Ctrl+Space completes keys and ids, Tab leaves the editor.",
  editor: "The brief as YAML",
  file: (file: string) => `Lies in ${file}`,
  saved: "Saved",
  checking: "Checking",
  unsaved: "Not saved; kept in this browser",
  notKept: "Not saved, and this browser keeps nothing: save before you leave",
  restored: "What you had typed here before is back.",
  unread: (many: number) =>
    `${many === 1 ? "One article is" : `${tellNumber(many)} articles are`} being read again with the new brief.`,
  save: "Save…",
  effect: "What would change",
  suggest: "Suggest",
  discard: "Discard changes",
  discarded: "Your changes are gone from the editor.",
  done: "Saved. Articles are read again with it; reviews are kept.",
  undone: "The brief is as it was before.",
  problems: {
    title: (errors: number, warnings: number) =>
      [
        errors > 0 ? `${errors} ${errors === 1 ? "error" : "errors"}` : "",
        warnings > 0 ? `${warnings} ${warnings === 1 ? "warning" : "warnings"}` : "",
      ]
        .filter(Boolean)
        .join(", "),
    line: (line: number) => `Line ${line}`,
    error: "Error",
    warning: "Warning",
    change: (near: string) => `Change to “${near}”`,
    unsound: "A brief with errors can’t be saved.",
  },
  effects: {
    title: "What saving changes",
    working: "Reading the articles with the brief as you have it",
    compared: (compared: number, all: number) =>
      compared < all
        ? `Of the latest ${tellNumber(compared)} of ${tellNumber(all)} articles:`
        : `Of ${compared === 1 ? "one article" : `${tellNumber(compared)} articles`}:`,
    none: "No statement comes, goes or moves.",
    stays: (many: number) =>
      `${tellNumber(many)} ${many === 1 ? "statement stays" : "statements stay"} as read.`,
    comes: (many: number) => `${tellNumber(many)} ${many === 1 ? "statement comes" : "statements come"}`,
    goes: (many: number) => `${tellNumber(many)} ${many === 1 ? "statement goes" : "statements go"}`,
    moves: (many: number) => `${tellNumber(many)} ${many === 1 ? "statement moves" : "statements move"}`,
    shown: (shown: number) => `The first ${shown} are shown.`,
    goesHelp: "What a person has reviewed stays all the same.",
    was: "so far",
    save: "Save",
    saveAnyway: "Save without waiting",
    back: "Go on editing",
    outdated: "You have typed since.",
    again: "Look again",
    about: (holder: string, issue: string) => `${holder} on ${issue}`,
  },
  suggestions: {
    title: "What the articles use and the brief lacks",
    working: "Looking through the articles",
    read: (read: number, all: number) =>
      read < all
        ? `From the latest ${tellNumber(read)} of ${tellNumber(all)} articles. Proposals: read each before you take it.`
        : "Proposals: read each before you take it.",
    none: "Nothing that occurs at least twice is missing.",
    kinds: { person: "Person", party: "Party or body", alias: "Other name", term: "Term" },
    of: (whom: string) => `of ${whom}`,
    on: (issue: string) => `on ${issue}`,
    homeless: "The texts don’t tell for whom, or on what: choose a place for it yourself.",
    counts: (count: number, articles: number) =>
      `${tellNumber(count)} times in ${articles === 1 ? "one article" : `${tellNumber(articles)} articles`}`,
    take: "Take",
    copy: "Copy",
    taken: (name: string) => `“${name}” stands in the brief now. Ctrl+Z takes it out again.`,
    noPlace: "The brief has no such place any more.",
    close: "Close",
  },
  conflict: {
    title: "The brief was saved elsewhere meanwhile",
    words:
      "Both are shown: what you typed, and in it what the saved brief has instead. Take or leave each difference, then save.",
    show: "Show both",
    file: "The brief’s file was edited outside: run `demarche read` to take it in. What you typed stays here.",
    keep: "Keep mine",
    take: "Take the saved",
    mine: "Keep mine throughout",
    theirs: "Take the saved one",
  },
  keys: {
    save: "Show what changes, then save",
    complete: "Complete a key or id",
    problem: "To the next error",
    undo: "Undo",
    leave: "Leave the editor",
  },
};
