"""My work: the start page, the inbox from the public, the history, and commands that use several rooms."""
