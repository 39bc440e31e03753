"""The briefings to draw cards of."""

from tests.draw.conftest import make, qwen, teapot

__all__ = ["make", "qwen", "teapot"]
