"""The table of figures, which statistics are made of; kept beside ``shown`` like ``part``."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from halo_desktop.cache.tables import metadata
from halo_desktop.domain.statistics import figures

figure = Table(
    "figure",
    metadata,
    Column("n", Integer, ForeignKey("shown.n", ondelete="CASCADE"), primary_key=True),
    Column("complaint", Text, nullable=False),
    *(Column(name, Text) for name in figures.TEXTS),
    *(Column(name, Integer) for name in figures.NUMBERS),
)
