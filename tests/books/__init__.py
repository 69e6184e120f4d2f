"""The books are true: pages, links, labels, keys, paths and commands."""
