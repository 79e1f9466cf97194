"""Records as FHIR R4 resources, in the fields and codes that KL publishes where it does."""
