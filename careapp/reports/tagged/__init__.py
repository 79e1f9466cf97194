"""What a tagged PDF needs beyond stock reportlab: structure, marks, embedded fonts."""
