"""The verifier: a second look at the public version that trusts nothing of how it was made, and fails closed.

It has its own way of spelling out words and its own readers. `faults(original, outcome, job)` of each format gives a
list in Dutch, which names passages by their number and never repeats their words; an empty list lets the file go.
"""
