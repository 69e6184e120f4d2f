"""Halo ASSAMI Console: the operator's desktop program and the central server beside it."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("halo-desktop")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0+unknown"
