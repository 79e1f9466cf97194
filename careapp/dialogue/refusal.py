"""A file that cannot be opened as what it should be."""


class RefusedError(ValueError):
    """A file is refused; nothing of it was kept.

    Args:
        code: One per reason, such as ``not-json``; its sentence stands in the ui.
        detail: What or where, such as a linkId or a number; may be empty.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


class ToolRefusedError(RefusedError):
    """A file is not a dialogue tool that can be opened.

    Codes: ``not-json``, ``too-large``, ``too-deep``, ``too-many-parts``,
    ``not-a-questionnaire``, ``no-items``, ``too-many-items``.
    """


class ResponseRefusedError(RefusedError):
    """A file is not a response that can be opened.

    Codes: ``not-json``, ``too-large``, ``too-deep``, ``too-many-parts``,
    ``not-a-response``.
    """
