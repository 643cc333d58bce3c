"""Language and calendar: what holds for Dutch text of any kind."""
