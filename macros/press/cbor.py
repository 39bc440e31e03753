"""As much of CBOR (RFC 8949) as an index of Pagefind is written in: numbers, texts and lists."""

from typing import Final, TypeAlias

Value: TypeAlias = "int | str | list[Value]"

_NUMBER, _TEXT, _LIST = 0, 3, 4
_IN_PLACE: Final = 24
"""Numbers below stand in the first byte; from it on, it says how many bytes follow."""
_SIZES: Final = {24: 1, 25: 2, 26: 4, 27: 8}


def read(data: bytes) -> Value:
    """Return the value that `data` holds; raise ValueError where it holds anything else."""
    value, end = _value(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes are left over")
    return value


def write(value: Value) -> bytes:
    """Return a value as the shortest bytes that say it."""
    match value:
        case int():
            return _head(_NUMBER, value)
        case str():
            text = value.encode()
            return _head(_TEXT, len(text)) + text
        case list():
            return _head(_LIST, len(value)) + b"".join(map(write, value))


def _value(data: bytes, at: int) -> tuple[Value, int]:
    sort, number, at = data[at] >> 5, data[at] & 31, at + 1
    if number >= _IN_PLACE:
        if number not in _SIZES:
            raise ValueError(f"a length of sort {number} is not read here")
        size = _SIZES[number]
        number, at = int.from_bytes(data[at : at + size], "big"), at + size
    if sort == _NUMBER:
        return number, at
    if sort == _TEXT:
        return data[at : at + number].decode(), at + number
    if sort != _LIST:
        raise ValueError(f"a value of sort {sort} is not read here")
    items: list[Value] = []
    for _item in range(number):
        item, at = _value(data, at)
        items.append(item)
    return items, at


def _head(sort: int, number: int) -> bytes:
    if number < _IN_PLACE:
        return bytes([sort << 5 | number])
    for mark, size in _SIZES.items():
        if number < 1 << 8 * size:
            return bytes([sort << 5 | mark]) + number.to_bytes(size, "big")
    raise ValueError(f"{number} is more than CBOR holds")
