// Light or dark, before anything is painted: what the person chose here, or else what the system says.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const kept = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  const show = () => { document.documentElement.dataset.theme = kept() ?? (dark.matches ? 'dark' : 'light'); };
  dark.addEventListener('change', show);
  show();
  window.theme = {
    // Chosen back to what the system says, the system is followed again.
    turn: () => {
      const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
      try {
        if (next === (dark.matches ? 'dark' : 'light')) localStorage.removeItem('theme');
        else localStorage.setItem('theme', next);
      } catch { document.documentElement.dataset.theme = next; return; }
      show();
    },
  };
})();
