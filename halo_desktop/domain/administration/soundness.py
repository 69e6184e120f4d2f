"""What is wrong with an entry, by field, for the screen to say beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from halo_desktop.domain.errors import HaloError


class Fault(StrEnum):
    """Why a field cannot be taken."""

    MISSING = "missing"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    NOT_A_CODE = "not-a-code"  # lower-case letters, digits, hyphen and dot only
    TAKEN = "taken"
    UNKNOWN = "unknown"  # names something that does not exist, or no longer
    ORDER = "order"  # an end before its beginning
    PAST = "past"  # the past stays as it was
    RANGE = "range"
    CIRCLE = "circle"  # above itself, or its own successor
    PLACEHOLDER = "placeholder"  # a {word} that nothing fills
    BRACES = "braces"
    TWICE = "twice"
    NEEDED = "needed"  # something depends on it


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFault:
    """One fault; ``detail`` is the word or day it is about, if there is one."""

    field: str
    fault: Fault
    detail: str = ""


class Unsound(HaloError):  # noqa: N818 - reads as the finding it is
    """The entry cannot be saved as it is; nothing has changed."""

    def __init__(self, *faults: FieldFault) -> None:
        """Keeps all faults, so that a form can show them at once."""
        super().__init__(", ".join(f"{one.field}: {one.fault.value}" for one in faults))
        self.faults = faults


class Findings:
    """Collects the faults of one entry."""

    def __init__(self) -> None:
        """Begins without any."""
        self._found: list[FieldFault] = []

    def add(self, field: str, fault: Fault, detail: str = "") -> None:
        """Notes a fault; the first of a field is the one that is shown."""
        if all(known.field != field for known in self._found):
            self._found.append(FieldFault(field=field, fault=fault, detail=detail))

    def check(self, is_wrong: bool, field: str, fault: Fault, detail: str = "") -> None:
        """Notes a fault when there is one."""
        if is_wrong:
            self.add(field, fault, detail)

    def text(self, field: str, value: str, *, least: int = 1, most: int) -> None:
        """Checks the length of a text."""
        length = len(value.strip())
        self.check(length == 0 and least > 0, field, Fault.MISSING)
        self.check(0 < length < least, field, Fault.TOO_SHORT, str(least))
        self.check(length > most, field, Fault.TOO_LONG, str(most))
        self.check("\0" in value, field, Fault.UNKNOWN)

    def end(self) -> None:
        """Raises ``Unsound`` when anything was found."""
        if self._found:
            raise Unsound(*self._found)
