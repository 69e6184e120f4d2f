"""The rules of complaint handling, shared by the server and every console.

Everything here is pure: standard library only, no files, sockets, clock or random
numbers. The server executes with it, the console validates and previews with it.
"""
