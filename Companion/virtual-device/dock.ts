/** Tells the page how much of its edges the panel covers, as `--dock-bottom` and `--dock-right` on its root; at the right edge from `wide` on, below otherwise. */
export function keepDock(panel: HTMLElement, wide: MediaQueryList): void {
  const root = document.documentElement.style;
  const tell = () => {
    const { width, height } = panel.getBoundingClientRect();
    const isAtRight = wide.matches && !panel.classList.contains("collapsed");
    root.setProperty("--dock-right", isAtRight ? `${Math.ceil(width)}px` : "0px");
    root.setProperty("--dock-bottom", wide.matches ? "0px" : `${Math.ceil(height)}px`);
  };
  new ResizeObserver(tell).observe(panel);
  wide.addEventListener("change", tell);
  tell();
}
