"""Staff pages of the loops: the list, one loop with its ladder, putting something before someone, standpoints."""
