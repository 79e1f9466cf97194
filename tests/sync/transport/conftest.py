from hypothesis import HealthCheck, settings

# A busy machine is no fault of ours.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")
