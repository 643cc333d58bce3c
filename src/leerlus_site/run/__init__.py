"""The runner: `manage.py` and `make run` start here. The outermost room; it starts the others as processes."""
