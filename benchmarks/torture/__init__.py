"""Files with words to remove in every place where words can be, made from a seed, and leaks planted in their result.

`samples` makes a file, `running` redacts and verifies it, `judging` looks at its public version with its own readers,
`leaks` plants a removed word again in one place after the other, for the verifier to catch.
"""
