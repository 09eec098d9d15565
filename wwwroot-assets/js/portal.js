// The little that Blazor leaves to the page.
window.portal = {
  print: () => window.print(),
};
