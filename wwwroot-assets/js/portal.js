// The little that Blazor leaves to the page.
window.portal = {
  print: () => window.print(),
  reveal: (id) => document.getElementById(id)?.scrollIntoView({ block: 'start' }),
};
