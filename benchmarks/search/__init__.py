"""How well and how fast search finds, next to SQLite's FTS5, PostgreSQL and bare tantivy in the same run.

`subjects.tsv` and `other_words.tsv` hold questions of our own about public motions: the number of the motion, and what
someone would type; the second file avoids the words of the motion.
"""
