from pathlib import Path

import pytest

from summarise.article import Article

STORIES = Path(__file__).parent / "stories"


@pytest.fixture
def harbour() -> Article:
    return Article.from_file(STORIES / "harbour.txt")
