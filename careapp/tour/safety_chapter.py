"""Is my work saved? What has come how far, and the receipt on paper."""

from collections.abc import Iterator

from careapp.tour.chapter import Chapter, Step
from careapp.tour.driver import NotThereError
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.widgets.receipt_steps import ReceiptSteps

_ALL_THE_WAY = 4


class SafetyChapter(Chapter):
    """What one looks at before going home."""

    def steps(self) -> Iterator[Step]:
        """Yield the steps in order, by name; each returns a line on what was seen."""
        yield "is my work saved", self.see_that_it_is_safe

    def see_that_it_is_safe(self) -> str:
        """See how far each visit has come, and keep the receipt on paper."""
        self._go("safety")
        rows = [one.steps for one in self._driver.workspace.page.findChildren(ReceiptSteps)]
        there = [steps for steps in rows if len(steps) == _ALL_THE_WAY]
        if not there:
            raise NotThereError("no visit says how far it has come")
        self._shoot("receipts")
        self._go("print-receipt")
        preview = self._dialog(PreviewDialog)
        self._shoot("receipt", preview)
        self._save(preview, "receipt.pdf")
        preview.close()
        self._driver.settle()
        confirmed = sum(steps[-1].standing == "done" for steps in there)
        return f"{len(there)} visits have receipts, {confirmed} are confirmed; receipt.pdf"
