"""Settings, short and from the environment; a wrong value names itself before anything starts."""
