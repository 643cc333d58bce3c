// Keys for the review queue: a accepts, w rejects, n skips. Everything works with the buttons alone.
document.addEventListener("keydown", function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  var place = event.target;
  if (place.closest("input, textarea, select")) return;
  var target = document.querySelector('[data-key="' + event.key.toLowerCase() + '"]');
  if (!target) return;
  event.preventDefault();
  target.click();
});
