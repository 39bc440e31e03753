"""The briefings to embed from."""

from tests.draw.conftest import make, qwen, teapot

__all__ = ["make", "qwen", "teapot"]
