"""Reports: a model free of any library, rendered to tagged PDF, HTML and text."""
