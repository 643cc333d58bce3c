"""Letters to people: written with the act that asks for them, sent by the worker, each at most once or listed."""
