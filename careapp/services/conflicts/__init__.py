"""What people have said apart: seen side by side, and decided by a person."""
