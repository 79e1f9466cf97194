"""The form of a note."""

from careapp.domain.care import Note
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.tick import Tick
from careapp.ui.fields.words import Words


class NoteForm(Form):
    """A note; it is never rewritten."""

    record = Note
    rewritable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New note about {name}") if new else self.tr("A note about {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        confidence = self.tr("Kept off the turned screen, the citizen's paper and relatives.")
        return (
            Field("words", self.tr("Note"), Words, required=True),
            Field("informer", self.tr("Source"), required=True),
            Field("in_confidence", self.tr("Said in confidence"), Tick, advice=confidence),
        )
