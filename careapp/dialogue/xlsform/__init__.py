"""Dialogue tools from spreadsheets: XLSForm (xlsform.org) to FHIR Questionnaire."""
