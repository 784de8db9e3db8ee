// Sets the chosen colours before anything is drawn, so that a dark page never flashes white.
// A file of its own, and not a module: the policy forbids inline script, and modules run too late.
try {
  const theme = localStorage.getItem("demarche.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden; then the system's colours are the right ones.
}
