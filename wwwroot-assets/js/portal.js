// The little that Blazor leaves to the page.
window.portal = {
  print: () => window.print(),

  // The base address would make "#main" another page.
  skip: event => {
    event.preventDefault();
    document.querySelector('h1')?.focus();
  },

  // The clipboard is closed to plain http on an office network; selecting and copying is not.
  copy: button => {
    const text = button.dataset.copy;
    const told = () => { button.textContent = '已复制'; setTimeout(() => { button.textContent = '复制'; }, 1500); };
    if (navigator.clipboard) { navigator.clipboard.writeText(text).then(told); return; }
    window.getSelection().selectAllChildren(button.previousElementSibling);
    if (document.execCommand('copy')) told();
  },
  download: address => Object.assign(document.createElement('a'), { href: address, download: '' }).click(),
  reveal: (id) => document.getElementById(id)?.scrollIntoView({ block: 'start' }),
};

// What a button does by itself stands here and not in its markup: no script in a page is run. Before Blazor hears of the click, so that a link that acts leads nowhere.
document.addEventListener('click', event => {
  const acting = event.target.closest?.('[data-act]');
  switch (acting?.dataset.act) {
    case 'print': portal.print(); break;
    case 'theme': theme.turn(); break;
    case 'skip': portal.skip(event); break;
    case 'copy': portal.copy(acting); break;
  }
}, true);

// A slash leads to the list's search, the arrows from row to row, as in a mail program.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, textarea, select, [contenteditable], [role=listbox]')) return;
  if (event.key === '/') {
    const search = document.querySelector('.filters input');
    if (search) { event.preventDefault(); search.focus(); }
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const links = [...document.querySelectorAll('table.list tbody tr')].map(row => row.querySelector('a')).filter(link => link);
    const at = links.indexOf(document.activeElement);
    const next = links[at < 0 ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next && (at >= 0 || document.activeElement === document.body && event.key === 'ArrowDown')) { event.preventDefault(); next.focus(); }
  }
});
