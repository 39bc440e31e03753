"""What is worked out when somebody first asks for it: most pages never do."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar, overload

_One_co = TypeVar("_One_co", covariant=True)


class Later(Sequence[_One_co]):
    """A tuple that is made when it is first looked at, and equals what it will be."""

    def __init__(self, make: Callable[[], tuple[_One_co, ...]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> tuple[_One_co, ...]:
        return self._make()

    @overload
    def __getitem__(self, index: int) -> _One_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_One_co, ...]: ...
    def __getitem__(self, index: int | slice) -> _One_co | tuple[_One_co, ...]:
        return self._made[index]

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[_One_co]:
        return iter(self._made)

    def __eq__(self, other: object) -> bool:
        return self._made == (tuple(other) if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self._made)

    def __repr__(self) -> str:
        return repr(self._made)
