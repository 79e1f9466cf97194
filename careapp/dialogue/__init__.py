"""Dialogue tools: FHIR Questionnaires, loaded, checked and branched."""
