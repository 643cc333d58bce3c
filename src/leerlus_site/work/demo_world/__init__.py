"""The demo world played back: its papers arrive, are reviewed and are released, each on its own day."""
