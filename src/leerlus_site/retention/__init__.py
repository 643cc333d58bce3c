"""How long documents are kept, as a selection list says, and what an archive hears of them."""
