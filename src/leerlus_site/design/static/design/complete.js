// Typing help: words that begin like the last one that is typed. The field works the same without it.
document.querySelectorAll("[data-complete]").forEach(function (field) {
  var list = document.getElementById(field.getAttribute("list"));
  var waiting;
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    var typed = field.value;
    var last = typed.split(/\s/).pop();
    if (last.length < 2) {
      list.replaceChildren();
      return;
    }
    waiting = setTimeout(function () {
      fetch(field.dataset.complete + "?q=" + encodeURIComponent(last))
        .then(function (answer) { return answer.ok ? answer.json() : { words: [] }; })
        .then(function (found) {
          if (field.value !== typed) return;
          list.replaceChildren.apply(list, found.words.map(function (word) {
            var option = document.createElement("option");
            option.value = typed.slice(0, typed.length - last.length) + word;
            return option;
          }));
        })
        .catch(function () { list.replaceChildren(); });
    }, 150);
  });
});
