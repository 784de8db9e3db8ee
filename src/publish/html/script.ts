/** Closes the panel of evidence with Escape, returns to the cell that opened it and marks that cell while open. */
export const script = `
(() => {
  const cellOf = (id) => document.querySelector('a.cell[href="#' + id + '"]');
  const panel = () => document.querySelector('.panel:target');
  let opened = null;
  const mark = () => {
    opened?.removeAttribute('aria-current');
    const target = panel();
    const last = opened;
    opened = target && cellOf(target.id);
    opened?.setAttribute('aria-current', 'true');
    if (target) target.focus({ preventScroll: true });
    else last?.focus({ preventScroll: true });
  };
  addEventListener('hashchange', mark);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel()) location.hash = 'closed';
  });
  addEventListener('load', mark);
})();
`;
