"""The form of an attachment: the picture beside its words, and a way to save it as a file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from careapp.domain.access import AccessWay
from careapp.domain.attachment import Content
from careapp.services.attachments import ENDINGS, largest_of, save_attachment
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.fields.content import ContentEditor, Offered, OriginalEditor
from careapp.ui.widgets.buttons import TextButton


class AttachmentDialog(RecordDialog):
    """A picture or paper, and what it shows."""

    @property
    def content(self) -> ContentEditor:
        """Where the picture is."""
        editor = self.rows["content"].editor
        assert isinstance(editor, ContentEditor)  # noqa: S101 - the table says so
        return editor

    def offer(self, offered: Offered) -> None:
        """Take in a picture that was dropped or pasted outside."""
        self.content.offer(offered)

    def _build_foot(self) -> None:
        super()._build_foot()
        if not self._is_new:
            self.save_button.setText(self.tr("Save"))
        self.file_button = TextButton(self.tr("Save as a file…"), "save")
        self.file_button.setAutoDefault(False)
        self.quiet.addWidget(self.file_button)
        self.file_button.setVisible(not self._is_new)
        original = self.rows["original"]
        original.setVisible(bool(original.editor.typed))

    def _connect(self) -> None:
        super()._connect()
        original = self.rows["original"].editor
        assert isinstance(original, OriginalEditor)  # noqa: S101 - the table says so
        self.content.taken.connect(original.offer)
        self.content.taken.connect(
            lambda taken: self.rows["original"].setVisible(taken.original is not None)
        )
        self.file_button.clicked.connect(self._save_as)

    def _save_as(self) -> None:
        """Ask where to."""
        desk, record_id = self._workplace.desk, self._opened.record_id
        self._workplace.ask(lambda: largest_of(desk, record_id), self._ask_where)

    def _ask_where(self, content: Content) -> None:
        dialog = QFileDialog(self, self.tr("Save as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        ending = ENDINGS.get(content.media_type, "")
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.selectFile(self.tr("attachment") + ending)
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        open_once(dialog)

    def save_to(self, path: Path) -> None:
        """Ask for the purpose, then save."""
        desk, record_id = self._workplace.desk, self._opened.record_id
        draft = ReasonDraft(self._workplace, record_id, AccessWay.SAVED)
        explanation = self.tr(
            "The saved file is not encrypted: anyone who can open it can read it. "
            "The purpose is written in the log, with your name and the time."
        )
        dialog = ReasonDialog(
            self.tr("What is it saved for?"),
            explanation,
            self.tr("Save"),
            (
                self.tr("To send to who needs it"),
                self.tr("The citizen asks for it"),
                self.tr("To put in another system"),
            ),
            self,
            draft=draft,
        )
        dialog.given.connect(
            lambda purpose: draft.use(
                lambda: save_attachment(desk, record_id, path=path, purpose=purpose)
            )
        )
        open_once(dialog)
