import { expect, test } from "vitest";
import { cleanAuthors, cleanPublisher, cleanTitle } from "../../src/intake/names.ts";

test.each([
  [["By Ilse Marren and Tobias Okoro, Staff Writers"], ["Ilse Marren", "Tobias Okoro"]],
  [["ILSE MARREN"], ["Ilse Marren"]],
  [["Ilse Marren, MD, PhD"], ["Ilse Marren"]],
  [["Ilse Marren (imarren@quay.example) Updated 4 Nov 2025"], ["Ilse Marren"]],
  [["https://quay.example/staff/ilse", "Ilse Marren"], ["Ilse Marren"]],
  [["Analysis by Ilse Marren"], ["Ilse Marren"]],
  [["von Ilse Marren"], ["Ilse Marren"]],
  [["Текст: Ильза Маррен"], ["Ильза Маррен"]],
  [["Ilse Marren", "ilse marren"], ["Ilse Marren"]],
  [["admin"], []],
  [["The Quay Gazette"], []],
  [["AFP"], ["AFP"]],
])("authors written as %j are %j", (written, authors) => {
  expect(cleanAuthors(written, "The Quay Gazette")).toEqual(authors);
});

test.each([
  ["www.quay.example", "quay.example"],
  ["@quaygazette", "quaygazette"],
  ["The Quay Gazette | Harbour news", "The Quay Gazette"],
  ["Fish &amp; Quay", "Fish & Quay"],
  ["", null],
])("the publisher '%s' is %j", (written, name) => {
  expect(cleanPublisher(written)).toBe(name);
});

test("a title loses the publisher's name, and nothing else", () => {
  const clean = (title: string) => cleanTitle(title, "The Quay Gazette", "www.quay-gazette.example");
  expect(clean("Crews say no | News | The Quay Gazette")).toBe("Crews say no | News");
  expect(clean("Crews say no - Quay Gazette")).toBe("Crews say no");
  expect(clean("Crews - and passengers - say no")).toBe("Crews - and passengers - say no");
  expect(clean("Crews &amp;#39;say no&amp;#39;")).toBe("Crews 'say no'");
});
