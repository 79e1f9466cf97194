"""What `packaging/translate.py` does: Qt Linguist catalogues, their upkeep and their checks."""
