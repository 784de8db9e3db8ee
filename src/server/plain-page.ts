/** A page that stands alone: no script, no style, nothing to load. `body` is HTML of this program's own. */
export function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} – Demarche</title>
<main>
<h1>${title}</h1>
<p>${body}</p>
</main>
</html>
`;
}
