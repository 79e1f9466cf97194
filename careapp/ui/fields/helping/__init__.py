"""The fields of forms about help: service, amount, days, purpose, supplier, who was told."""
