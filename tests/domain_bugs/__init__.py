"""Deliberate bugs in the rules of the domain; the tests of the domain must see each one."""
