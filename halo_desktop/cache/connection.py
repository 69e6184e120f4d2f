"""The type of an open transaction, for those who pass one on without knowing SQL."""

from sqlalchemy import Connection as Connection

__all__ = ["Connection"]
