"""Lessons for a subject: a short list that others can link to, show on their own page, or take with them."""
