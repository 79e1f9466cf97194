"""Pages shown inside the program."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from careapp.reports.model import PageBreak, Paragraph
from careapp.reports.preview import PageImage, page_count, page_image, page_images
from tests.reports.samples import pdf_of


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return pdf_of(Paragraph("Kirsten"), PageBreak(), Paragraph("Bodil"))


def test_there_is_a_picture_of_each_page(pdf: bytes) -> None:
    images = page_images(pdf, scale=1)
    assert page_count(pdf) == len(images) == 2
    assert [(image.width, image.height) for image in images] == [(596, 842)] * 2


def test_pixels_are_opaque_and_both_white_and_dark(pdf: bytes) -> None:
    first = page_images(pdf, scale=1.5)[0]
    assert len(first.bgra) == first.stride * first.height
    assert set(first.bgra[3::4]) == {255}
    assert max(first.bgra[::4]) == 255
    assert min(first.bgra[::4]) < 100


def test_one_page_can_be_had_alone(pdf: bytes) -> None:
    assert page_image(pdf, 1, scale=1) == page_images(pdf, scale=1)[1]


def test_several_threads_can_ask_at_once(pdf: bytes) -> None:
    def first_page(_: int) -> PageImage:
        return page_image(pdf, 0, scale=0.5)

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(first_page, range(8)))) == 1
