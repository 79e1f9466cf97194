"""Pictures as they are taken in: turned upright, made smaller, without where and by what."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.attachments import media_type_of

LONGEST_PX = 1_800
"""A form of A4 can be read at that, and a door recognised."""
MOST_BYTES = 300_000
"""Nineteen seconds on a line of 128 kbit/s; more than that nobody waits for."""

JPEG, PDF = "image/jpeg", "application/pdf"
_QUALITIES = (82, 72, 62, 52)
_SMALLER = 0.8


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture or paper as it was taken, and as it is shown and sent.

    Attributes:
        original: As it was taken; may say where that was. None where that is no more than
            what is shown.
    """

    shown: bytes
    shown_type: str
    original: bytes | None = None
    original_type: str = ""


def take(data: bytes) -> Taken:
    """Return what to keep of a file.

    Raises:
        InvalidRecordError: Code ``file-cannot-attach``: it is neither a picture nor a PDF, or
            it is damaged.
    """
    media_type = media_type_of(data)
    if media_type == PDF:
        return Taken(data, PDF)
    return Taken(small(upright(data)), JPEG, data, media_type)


def upright(data: bytes) -> QImage:
    """Return the picture, turned as the camera was held.

    Raises:
        InvalidRecordError: It cannot be read.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    picture = reader.read()
    if picture.isNull():
        raise InvalidRecordError(Problem("file-cannot-attach", "content"))
    return picture


def small(picture: QImage) -> bytes:
    """Return a JPEG of at most `MOST_BYTES`, of nothing but what is to be seen."""
    fitted = _on_white(_fitted(picture, LONGEST_PX))
    while True:
        for quality in _QUALITIES:
            data = written(fitted, "JPEG", quality)
            if len(data) <= MOST_BYTES:
                return data
        fitted = _fitted(fitted, round(max(fitted.width(), fitted.height()) * _SMALLER))


def _fitted(picture: QImage, longest: int) -> QImage:
    if max(picture.width(), picture.height()) <= longest:
        return picture
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(QSize(longest, longest), keep, smooth)


def _on_white(picture: QImage) -> QImage:
    """Return a new picture of nothing but what is to be seen.

    What shines through would be black in a JPEG, and what the camera wrote into the old one,
    such as the place, stays behind.
    """
    white = QImage(picture.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, picture)
    painter.end()
    return white


def written(picture: QImage, format_: str, quality: int = -1) -> bytes:
    """Return a picture as the bytes of a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(format_.encode()))
    writer.setQuality(quality)
    writer.write(picture)
    return bytes(buffer.data().data())
