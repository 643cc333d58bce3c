"""The public pages, one module a part of the address."""
