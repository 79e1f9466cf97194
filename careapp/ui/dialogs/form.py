"""What a form is: a declared table of fields for one kind of record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QObject

from careapp.services.wording import Wording


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form.

    Attributes:
        name: Of the record's attribute.
        label: What it is called on the screen.
        value_class: What its editor is for, where that is not the attribute's own class.
        required: Whether something must stand in it.
        fixed: Whether it is part of what the record is, and never changed later.
        advice: A quiet sentence under it, or none.
    """

    name: str
    label: str
    value_class: object = None
    required: bool = False
    fixed: bool = False
    advice: str = ""


class Form(QObject):
    """A form for one kind of record.

    Attributes:
        record: The dataclass.
        needs_citizen: Whether it is about a citizen, who must be chosen first.
        rewritable: Whether a record that is there can be changed in it.
        removable: Whether a record can be removed, or marked as entered in error.
        wording: Field terms in the language of the screen, once it is opened.
        depending: Names of the fields that are only asked for sometimes.
        deed: Name of what it does to a record that is there, where it writes none of its own.
    """

    record: ClassVar[type]
    needs_citizen: ClassVar[bool] = True
    rewritable: ClassVar[bool] = True
    removable: ClassVar[bool] = True
    depending: ClassVar[frozenset[str]] = frozenset()
    deed: ClassVar[str] = ""
    wording: Wording

    def confirm(self) -> str:
        """Return the words of the button that saves; none for the usual ones."""
        return ""

    def title(self, about: str, *, new: bool) -> str:
        """Return the title.

        Args:
            about: The citizen's name.
            new: Whether the record is not there yet.
        """
        raise NotImplementedError

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        raise NotImplementedError

    def is_asked(self, name: str, values: Mapping[str, object]) -> bool:  # noqa: ARG002 - see below
        """Return whether one of the depending fields is asked for, with what stands in the rest."""
        return True
