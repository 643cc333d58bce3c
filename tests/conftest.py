"""What holds for every test: a loaded machine is no reason to fail, so random examples have no deadline."""

from hypothesis import HealthCheck, settings

settings.register_profile("leerlus", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("leerlus")
