// The redaction room: keys to walk and decide, and selected words go into the form. Everything works without.
(function () {
  "use strict";
  var passages = Array.prototype.slice.call(document.querySelectorAll("[data-passage]"));
  var original = document.querySelector("[data-original]");
  var words = document.querySelector("[data-words]");
  var start = document.querySelector("[data-start]");

  function current() {
    var held = document.activeElement && document.activeElement.closest("[data-passage]");
    var named = held || document.getElementById(location.hash.slice(1));
    return passages.indexOf(named);
  }

  function go(to) {
    var place = passages[Math.max(0, Math.min(passages.length - 1, to))];
    if (!place) return;
    place.focus();
    place.scrollIntoView({ block: "center" });
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    var key = event.key.toLowerCase();
    if (key === "n") go(current() + 1);
    else if (key === "v") go(current() - 1);
    else {
      var here = passages[current()];
      var button = here && here.querySelector('[data-key="' + key + '"]');
      if (!button) return;
      button.click();
    }
    event.preventDefault();
  });

  if (!original || !words || !start) return;
  document.addEventListener("selectionchange", function () {
    var chosen = document.getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return;
    var range = chosen.getRangeAt(0);
    if (!original.contains(range.startContainer) || !original.contains(range.endContainer)) return;
    var said = range.toString();
    var lead = said.length - said.trimStart().length;
    var before = document.createRange();
    before.setStart(original, 0);
    before.setEnd(range.startContainer, range.startOffset);
    words.value = said.trim();
    // Offsets count code points, as in the text itself.
    start.value = Array.from(before.toString() + said.slice(0, lead)).length;
  });
})();
