// The little that Blazor leaves to the page.
window.portal = {
  print: () => window.print(),

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
